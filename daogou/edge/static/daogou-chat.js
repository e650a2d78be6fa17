/* daogou-chat b422fbe03ae124be */
"use strict";(()=>{var br=Object.defineProperty;var wr=(o,e)=>{for(var t in e)br(o,t,{get:e[t],enumerable:!0})};var Ce=globalThis,Re=Ce.ShadowRoot&&(Ce.ShadyCSS===void 0||Ce.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,dt=Symbol(),jt=new WeakMap,ne=class{constructor(e,t,i){if(this._$cssResult$=!0,i!==dt)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(Re&&e===void 0){let i=t!==void 0&&t.length===1;i&&(e=jt.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),i&&jt.set(t,e))}return e}toString(){return this.cssText}},Kt=o=>new ne(typeof o=="string"?o:o+"",void 0,dt),_=(o,...e)=>{let t=o.length===1?o[0]:e.reduce((i,r,s)=>i+(n=>{if(n._$cssResult$===!0)return n.cssText;if(typeof n=="number")return n;throw Error("Value passed to 'css' function must be a 'css' function result: "+n+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+o[s+1],o[0]);return new ne(t,o,dt)},Yt=(o,e)=>{if(Re)o.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let i=document.createElement("style"),r=Ce.litNonce;r!==void 0&&i.setAttribute("nonce",r),i.textContent=t.cssText,o.appendChild(i)}},pt=Re?o=>o:o=>o instanceof CSSStyleSheet?(e=>{let t="";for(let i of e.cssRules)t+=i.cssText;return Kt(t)})(o):o;var{is:_r,defineProperty:$r,getOwnPropertyDescriptor:kr,getOwnPropertyNames:xr,getOwnPropertySymbols:Sr,getPrototypeOf:Tr}=Object,Oe=globalThis,Jt=Oe.trustedTypes,Er=Jt?Jt.emptyScript:"",Ar=Oe.reactiveElementPolyfillSupport,ae=(o,e)=>o,ut={toAttribute(o,e){switch(e){case Boolean:o=o?Er:null;break;case Object:case Array:o=o==null?o:JSON.stringify(o)}return o},fromAttribute(o,e){let t=o;switch(e){case Boolean:t=o!==null;break;case Number:t=o===null?null:Number(o);break;case Object:case Array:try{t=JSON.parse(o)}catch{t=null}}return t}},Xt=(o,e)=>!_r(o,e),Gt={attribute:!0,type:String,converter:ut,reflect:!1,useDefault:!1,hasChanged:Xt};Symbol.metadata??=Symbol("metadata"),Oe.litPropertyMetadata??=new WeakMap;var P=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Gt){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let i=Symbol(),r=this.getPropertyDescriptor(e,i,t);r!==void 0&&$r(this.prototype,e,r)}}static getPropertyDescriptor(e,t,i){let{get:r,set:s}=kr(this.prototype,e)??{get(){return this[t]},set(n){this[t]=n}};return{get:r,set(n){let l=r?.call(this);s?.call(this,n),this.requestUpdate(e,l,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Gt}static _$Ei(){if(this.hasOwnProperty(ae("elementProperties")))return;let e=Tr(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(ae("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(ae("properties"))){let t=this.properties,i=[...xr(t),...Sr(t)];for(let r of i)this.createProperty(r,t[r])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[i,r]of t)this.elementProperties.set(i,r)}this._$Eh=new Map;for(let[t,i]of this.elementProperties){let r=this._$Eu(t,i);r!==void 0&&this._$Eh.set(r,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let i=new Set(e.flat(1/0).reverse());for(let r of i)t.unshift(pt(r))}else e!==void 0&&t.push(pt(e));return t}static _$Eu(e,t){let i=t.attribute;return i===!1?void 0:typeof i=="string"?i:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let i of t.keys())this.hasOwnProperty(i)&&(e.set(i,this[i]),delete this[i]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Yt(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,i){this._$AK(e,i)}_$ET(e,t){let i=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,i);if(r!==void 0&&i.reflect===!0){let s=(i.converter?.toAttribute!==void 0?i.converter:ut).toAttribute(t,i.type);this._$Em=e,s==null?this.removeAttribute(r):this.setAttribute(r,s),this._$Em=null}}_$AK(e,t){let i=this.constructor,r=i._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let s=i.getPropertyOptions(r),n=typeof s.converter=="function"?{fromAttribute:s.converter}:s.converter?.fromAttribute!==void 0?s.converter:ut;this._$Em=r;let l=n.fromAttribute(t,s.type);this[r]=l??this._$Ej?.get(r)??l,this._$Em=null}}requestUpdate(e,t,i,r=!1,s){if(e!==void 0){let n=this.constructor;if(r===!1&&(s=this[e]),i??=n.getPropertyOptions(e),!((i.hasChanged??Xt)(s,t)||i.useDefault&&i.reflect&&s===this._$Ej?.get(e)&&!this.hasAttribute(n._$Eu(e,i))))return;this.C(e,t,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:i,reflect:r,wrapped:s},n){i&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,n??t??this[e]),s!==!0||n!==void 0)||(this._$AL.has(e)||(this.hasUpdated||i||(t=void 0),this._$AL.set(e,t)),r===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,s]of this._$Ep)this[r]=s;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[r,s]of i){let{wrapped:n}=s,l=this[r];n!==!0||this._$AL.has(r)||l===void 0||this.C(r,void 0,s,l)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(t)):this._$EM()}catch(i){throw e=!1,this._$EM(),i}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};P.elementStyles=[],P.shadowRootOptions={mode:"open"},P[ae("elementProperties")]=new Map,P[ae("finalized")]=new Map,Ar?.({ReactiveElement:P}),(Oe.reactiveElementVersions??=[]).push("2.1.2");var mt=globalThis,Qt=o=>o,Pe=mt.trustedTypes,Zt=Pe?Pe.createPolicy("lit-html",{createHTML:o=>o}):void 0,ft="$lit$",L=`lit$${Math.random().toFixed(9).slice(2)}$`,gt="?"+L,Cr=`<${gt}>`,j=document,le=()=>j.createComment(""),de=o=>o===null||typeof o!="object"&&typeof o!="function",yt=Array.isArray,so=o=>yt(o)||typeof o?.[Symbol.iterator]=="function",ht=`[ 	
\f\r]`,ce=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,eo=/-->/g,to=/>/g,F=RegExp(`>|${ht}(?:([^\\s"'>=/]+)(${ht}*=${ht}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),oo=/'/g,io=/"/g,no=/^(?:script|style|textarea|title)$/i,vt=o=>(e,...t)=>({_$litType$:o,strings:e,values:t}),a=vt(1),w=vt(2),Is=vt(3),E=Symbol.for("lit-noChange"),d=Symbol.for("lit-nothing"),ro=new WeakMap,W=j.createTreeWalker(j,129);function ao(o,e){if(!yt(o)||!o.hasOwnProperty("raw"))throw Error("invalid template strings array");return Zt!==void 0?Zt.createHTML(e):e}var co=(o,e)=>{let t=o.length-1,i=[],r,s=e===2?"<svg>":e===3?"<math>":"",n=ce;for(let l=0;l<t;l++){let c=o[l],p,m,u=-1,g=0;for(;g<c.length&&(n.lastIndex=g,m=n.exec(c),m!==null);)g=n.lastIndex,n===ce?m[1]==="!--"?n=eo:m[1]!==void 0?n=to:m[2]!==void 0?(no.test(m[2])&&(r=RegExp("</"+m[2],"g")),n=F):m[3]!==void 0&&(n=F):n===F?m[0]===">"?(n=r??ce,u=-1):m[1]===void 0?u=-2:(u=n.lastIndex-m[2].length,p=m[1],n=m[3]===void 0?F:m[3]==='"'?io:oo):n===io||n===oo?n=F:n===eo||n===to?n=ce:(n=F,r=void 0);let y=n===F&&o[l+1].startsWith("/>")?" ":"";s+=n===ce?c+Cr:u>=0?(i.push(p),c.slice(0,u)+ft+c.slice(u)+L+y):c+L+(u===-2?l:y)}return[ao(o,s+(o[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},pe=class o{constructor({strings:e,_$litType$:t},i){let r;this.parts=[];let s=0,n=0,l=e.length-1,c=this.parts,[p,m]=co(e,t);if(this.el=o.createElement(p,i),W.currentNode=this.el.content,t===2||t===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(r=W.nextNode())!==null&&c.length<l;){if(r.nodeType===1){if(r.hasAttributes())for(let u of r.getAttributeNames())if(u.endsWith(ft)){let g=m[n++],y=r.getAttribute(u).split(L),$=/([.?@])?(.*)/.exec(g);c.push({type:1,index:s,name:$[2],strings:y,ctor:$[1]==="."?Ne:$[1]==="?"?Me:$[1]==="@"?Be:Y}),r.removeAttribute(u)}else u.startsWith(L)&&(c.push({type:6,index:s}),r.removeAttribute(u));if(no.test(r.tagName)){let u=r.textContent.split(L),g=u.length-1;if(g>0){r.textContent=Pe?Pe.emptyScript:"";for(let y=0;y<g;y++)r.append(u[y],le()),W.nextNode(),c.push({type:2,index:++s});r.append(u[g],le())}}}else if(r.nodeType===8)if(r.data===gt)c.push({type:2,index:s});else{let u=-1;for(;(u=r.data.indexOf(L,u+1))!==-1;)c.push({type:7,index:s}),u+=L.length-1}s++}}static createElement(e,t){let i=j.createElement("template");return i.innerHTML=e,i}};function K(o,e,t=o,i){if(e===E)return e;let r=i!==void 0?t._$Co?.[i]:t._$Cl,s=de(e)?void 0:e._$litDirective$;return r?.constructor!==s&&(r?._$AO?.(!1),s===void 0?r=void 0:(r=new s(o),r._$AT(o,t,i)),i!==void 0?(t._$Co??=[])[i]=r:t._$Cl=r),r!==void 0&&(e=K(o,r._$AS(o,e.values),r,i)),e}var Le=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,r=(e?.creationScope??j).importNode(t,!0);W.currentNode=r;let s=W.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){if(n===c.index){let p;c.type===2?p=new X(s,s.nextSibling,this,e):c.type===1?p=new c.ctor(s,c.name,c.strings,this,e):c.type===6&&(p=new De(s,this,e)),this._$AV.push(p),c=i[++l]}n!==c?.index&&(s=W.nextNode(),n++)}return W.currentNode=j,r}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,t),t+=i.strings.length-2):i._$AI(e[t])),t++}},X=class o{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,r){this.type=2,this._$AH=d,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=K(this,e,t),de(e)?e===d||e==null||e===""?(this._$AH!==d&&this._$AR(),this._$AH=d):e!==this._$AH&&e!==E&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):so(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==d&&de(this._$AH)?this._$AA.nextSibling.data=e:this.T(j.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=pe.createElement(ao(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===r)this._$AH.p(t);else{let s=new Le(r,this),n=s.u(this.options);s.p(t),this.T(n),this._$AH=s}}_$AC(e){let t=ro.get(e.strings);return t===void 0&&ro.set(e.strings,t=new pe(e)),t}k(e){yt(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,r=0;for(let s of e)r===t.length?t.push(i=new o(this.O(le()),this.O(le()),this,this.options)):i=t[r],i._$AI(s),r++;r<t.length&&(this._$AR(i&&i._$AB.nextSibling,r),t.length=r)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let i=Qt(e).nextSibling;Qt(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Y=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,r,s){this.type=1,this._$AH=d,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=s,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=d}_$AI(e,t=this,i,r){let s=this.strings,n=!1;if(s===void 0)e=K(this,e,t,0),n=!de(e)||e!==this._$AH&&e!==E,n&&(this._$AH=e);else{let l=e,c,p;for(e=s[0],c=0;c<s.length-1;c++)p=K(this,l[i+c],t,c),p===E&&(p=this._$AH[c]),n||=!de(p)||p!==this._$AH[c],p===d?e=d:e!==d&&(e+=(p??"")+s[c+1]),this._$AH[c]=p}n&&!r&&this.j(e)}j(e){e===d?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Ne=class extends Y{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===d?void 0:e}},Me=class extends Y{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==d)}},Be=class extends Y{constructor(e,t,i,r,s){super(e,t,i,r,s),this.type=5}_$AI(e,t=this){if((e=K(this,e,t,0)??d)===E)return;let i=this._$AH,r=e===d&&i!==d||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,s=e!==d&&(i===d||r);r&&this.element.removeEventListener(this.name,this,i),s&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},De=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){K(this,e)}},lo={M:ft,P:L,A:gt,C:1,L:co,R:Le,D:so,V:K,I:X,H:Y,N:Me,U:Be,B:Ne,F:De},Rr=mt.litHtmlPolyfillSupport;Rr?.(pe,X),(mt.litHtmlVersions??=[]).push("3.3.3");var po=(o,e,t)=>{let i=t?.renderBefore??e,r=i._$litPart$;if(r===void 0){let s=t?.renderBefore??null;i._$litPart$=r=new X(e.insertBefore(le(),s),s,void 0,t??{})}return r._$AI(o),r};var bt=globalThis,x=class extends P{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=po(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return E}};x._$litElement$=!0,x.finalized=!0,bt.litElementHydrateSupport?.({LitElement:x});var Or=bt.litElementPolyfillSupport;Or?.({LitElement:x});(bt.litElementVersions??=[]).push("4.2.2");var uo="daogouOpen";function wt(){return matchMedia("(max-width: 44rem), (max-height: 30rem)").matches}var ze=class{constructor(e,t){this.show=t;this.entered=!1;this.popped=()=>{this.isOpen!==this.entered&&(this.entered=this.isOpen,this.show(this.isOpen))};e.addController(this)}hostConnected(){this.entered=this.isOpen,addEventListener("popstate",this.popped)}hostDisconnected(){removeEventListener("popstate",this.popped)}get isOpen(){return history.state?.[uo]===!0}turned(e){e!==this.entered&&(e&&wt()?(this.entered=!0,history.pushState({...history.state,[uo]:!0},"")):e||(this.entered=!1,this.isOpen&&history.back()))}};function ho(){return Array.from(crypto.getRandomValues(new Uint8Array(16)),o=>o.toString(16).padStart(2,"0")).join("")}var mo=["image/png","image/jpeg","image/webp","image/gif"];var fo=mo.join(",");function go(o){return mo.includes(o.type)?o.size>5242880?"image_size":void 0:"image_type"}function yo(o){return o==="image_type"||o==="image_size"}function Ie(o){let e=[...o?.files??[]];return e.find(t=>t.type.startsWith("image/"))??e[0]}function vo(o){return/^[0-9a-f]{32}$/.test(o)}var qe=class{constructor(e){this.ask=e;this.known=new Map}async send(e){try{let t=await this.ask("/api/images",{method:"POST",body:e,headers:{"Content-Type":e.type}});return t.ok?await t.json():{problem:{409:"image_many",413:"image_size",415:"image_type",429:"image_fast"}[t.status]??"image_failed"}}catch{return{problem:"image_failed"}}}address(e){let t=this.known.get(e);return t||(t=this.fetched(e),this.known.set(e,t),t.catch(()=>this.known.delete(e))),t}forget(){for(let e of this.known.values())e.then(URL.revokeObjectURL,()=>{});this.known.clear()}async fetched(e){let t=await this.ask(`/api/images/${e}`);if(!t.ok)throw new Error(`The picture was answered with status ${t.status}.`);return URL.createObjectURL(await t.blob())}};function He(o){return o.isComposing||o.keyCode===229}var Ue=class{constructor(e,t){this.host=e;this.log=t;this.below=!1;this.following=!0;this.scrolled=0}arrived(e){this.following?this.host.updateComplete.then(()=>this.follow()):e&&this.waits(!0)}toNewest(){this.following=!0,this.long=void 0,this.waits(!1),this.rest(!1)}follow(){this.following&&this.rest(!0)}onScroll(){let e=this.log()?.scrollTop??0,t=this.isAtEnd;this.following=t||this.following&&e>=this.scrolled,this.scrolled=e,t&&(this.long=void 0,this.waits(!1))}rest(e){let t=this.log();if(!t)return;let i=t.querySelector(".newest")??void 0;if(this.long&&i!==this.long)return this.waits(!0);let r=t.scrollHeight-t.clientHeight,s=i?t.scrollTop+i.getBoundingClientRect().top-t.getBoundingClientRect().top:r,n=Math.min(s-8,r);this.long=n<r?i:void 0,(!e||n>t.scrollTop)&&t.scrollTo({top:n})}waits(e){this.below=e,this.host.requestUpdate()}get isAtEnd(){let e=this.log();return!e||e.scrollHeight-e.scrollTop-e.clientHeight<80}};function bo(o,e,t,i){return o.map(s=>{let n=s.sender==="shopper"?e:s.agent??t,l=[s.image?`[${i}]`:"",s.text??""].filter(Boolean).join(" ");return l&&`${Pr(s.at)} ${n}: ${l}`}).filter(Boolean).join(`
`)+`
`}function wo(o,e){let t=document.createElement("a");t.href=URL.createObjectURL(new Blob([o],{type:"text/plain;charset=utf-8"})),t.download=e,t.click(),URL.revokeObjectURL(t.href)}function Pr(o){let e=new Date(o);return new Date(e.getTime()-e.getTimezoneOffset()*6e4).toISOString().slice(0,16).replace("T"," ")}var Lr={bag:w`<path d="M5.5 8h13l1 12h-15zM9 10.5V7a3 3 0 0 1 6 0v3.5"/>`,chat:w`<path d="M12 3.5c5 0 9 3.4 9 7.7s-4 7.7-9 7.7c-.9 0-1.8-.1-2.7-.3L5 20.6l.6-3.6C4 15.6 3 13.5 3 11.2 3 6.9 7 3.5 12 3.5z"/><path d="M8.5 12.2c.9 1.2 2.1 1.8 3.5 1.8s2.6-.6 3.5-1.8"/>`,close:w`<path d="M6 6l12 12M18 6L6 18"/>`,down:w`<path d="M6 9.5l6 6 6-6"/>`,more:w`<path d="M12 5.5v.01M12 12v.01M12 18.5v.01" stroke-width="3"/>`,send:w`<path d="M4 12l16-8-5 16-3.5-6.5zM11.5 13.5L20 4"/>`,picture:w`<path d="M4 5h16v14H4zM4 16l4.5-4.5L13 16l3-2.5 4 3.5M15.5 9.2v.01" /><path d="M15.5 9.2v.01" stroke-width="3"/>`,mic:w`<path d="M12 3.5a2.8 2.8 0 0 1 2.8 2.8v5a2.8 2.8 0 0 1-5.6 0v-5A2.8 2.8 0 0 1 12 3.5zM6 11.5a6 6 0 0 0 12 0M12 17.5V21"/>`,copy:w`<path d="M9 9h10.5v11H9zM15 9V4H4.5v11H9"/>`,check:w`<path d="M5 12.5l4.5 4.5L19.5 7"/>`,clock:w`<path d="M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.5l3 2"/>`,left:w`<path d="M14.5 6l-6 6 6 6"/>`,right:w`<path d="M9.5 6l6 6-6 6"/>`,plus:w`<path d="M12 6v12M6 12h12"/>`,minus:w`<path d="M6 12h12"/>`,trash:w`<path d="M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5"/>`,save:w`<path d="M12 4v10.5M7.5 10.5L12 15l4.5-4.5M5 19.5h14"/>`,broom:w`<path d="M5 12a7 7 0 1 0 2.2-5M5 4.5V8.5h4"/>`,scales:w`<path d="M12 4.5v15M7.5 19.5h9M5 7h14M5 7l-2.5 6.5a2.8 2.8 0 0 0 5 0zM19 7l-2.5 6.5a2.8 2.8 0 0 0 5 0z"/>`,book:w`<path d="M12 6.5C10 5 7.5 4.5 4 4.5v13.5c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2V4.5c-3.5 0-6 .5-8 2zM12 6.5V20"/>`,person:w`<path d="M12 4.5a3.7 3.7 0 1 1 0 7.4 3.7 3.7 0 0 1 0-7.4zM4.5 20c.8-3.6 3.7-5.6 7.5-5.6s6.7 2 7.5 5.6"/>`,alert:w`<path d="M12 4.5L21 19.5H3zM12 10v4.5M12 17v.01"/>`};function h(o){return a`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${Lr[o]}</svg>`}var ue=class{constructor(e,t=()=>localStorage){this.prefix=e;this.kept=t;this.memory=new Map}get(e,t){let i=`${this.prefix}.${e}`;try{let r=this.memory.get(i)??this.kept().getItem(i);return r===null?t:JSON.parse(r)}catch{return t}}set(e,t){let i=`${this.prefix}.${e}`;try{this.kept().setItem(i,JSON.stringify(t)),this.memory.delete(i)}catch{this.memory.set(i,JSON.stringify(t))}}remove(e){let t=`${this.prefix}.${e}`;this.memory.delete(t);try{this.kept().removeItem(t)}catch{return}}};var _o={title:"Shop assistant",open:"Open chat",close:"Close chat",dismiss:"Not now",unread:"{count} unread {count|message|messages}",log:"Conversation",greeting:"Hi! Tell me what you're after, or ask me about an order or a return.",starter_recommend:"What do you recommend?",starter_order:"Where's my order?",starter_deals:"Any deals on?",starter_return:"How do I return something?",typing:"typing\u2026",online:"Online",language:"\u4E2D\u6587",show_cart:"show cart",in_cart:"Cart, {count} {count|item|items}",connecting:"Connecting\u2026",offline:"Connection lost, trying again. What you write is kept.",retry:"Try now",away:"I'm away for a moment. Your message is safe and I'll answer as soon as I'm back.",human:"{agent} is looking after you",human_unnamed:"A colleague is looking after you",waiting_human:"Getting a person for you, one moment",you:"You",assistant:"Assistant",sending:"sending",queued:"waiting to be sent",sent:"delivered",failed:"not sent",resend:"Send again",new_messages:"New messages",copy:"Copy",copied:"Copied",too_fast:"That was quick. It goes out by itself in a few seconds.",too_long:"That message is too long. Please send it in parts.",refused:"That message didn't go through. You can try again.",placeholder:"What are you looking for?",input:"Message",send:"Send",too_much:"A message holds 2000 characters. Anything beyond that is left out.",attach:"Send a picture",attached:"Picture to send",drop:"Drop to send the picture",remove_image:"Don't send this one",image:"picture",image_of:"Picture you sent",image_gone:"This picture can't be shown",uploading:"Uploading the picture\u2026",image_type:"Please send a PNG, JPEG, WebP or GIF picture.",image_size:"That picture is too large; 5 MB is the most.",image_many:"There are too many pictures in this chat. Delete the conversation to send more.",image_fast:"That was quick. Please try again in a few seconds.",image_failed:"The picture didn't go through. Please try again.",speak:"Speak",stop_speaking:"Done speaking",listening:"Listening\u2026",voice_denied:"I'm not allowed to use the microphone. Please allow it in the browser and try again.",voice_failed:"I didn't catch that. Please try again, or type it.",menu:"More options",clear:"Clear the window",delete:"Delete my conversation",delete_sure:"Delete the whole conversation?",delete_what:"The shop deletes its messages and pictures. They can't be brought back.",yes_delete:"Delete",cancel:"Keep it",deleted:"Conversation deleted",delete_failed:"That didn't work. Please try again later.",download:"Save the conversation",products:"Products",found:"{total} in all",previous:"Previous",next:"Next",in_stock:"In stock",few_left:"Only {count} left",sold_out:"Sold out",rating:"{rating} stars, {count} {count|review|reviews}",stars:"{rating} stars",unrated:"No ratings yet",from:"from",details:"Details",add:"Add to cart",add_variant:"Add to cart: {variant}",see_reviews:"Reviews",color:"Colour",size:"Size",properties:"Specifications",compare:"Compare",compare_this:"Compare: {name}",compare_one_more:"Pick one more to compare",compare_marked:"Compare {count}",compare_said:"Compare {names}",compare_clear:"Don't compare",comparison:"Comparison",verdict:"In short",reviews:"Reviews of {name}",review_count:"{count} {count|review|reviews}",verified:"Verified purchase",coupons:"Offers",coupon_taken:"\xA5{discount} off at checkout, the best for you",coupon_applies:"\xA5{discount} off",coupon_needs_code:"\xA5{discount} off with the code",coupon_missing:"\xA5{missing} more to go",coupon_other_goods:"Not for what's in the cart",coupon_empty:"Add something to the cart first",until:"until {day}",code:"Code",cart:"Cart",pieces:"{count} {count|item|items}",fewer:"One less: {name}",more_of:"One more: {name}",quantity:"Quantity",remove:"Remove {name}",said_quantity:"Make it {count} \xD7 {name}",said_remove:"Take out the {name}",subtotal:"Subtotal",checkout:"Check out",quote:"Your order",discount:"Discount",shipping:"Shipping",free_shipping:"free",missing_for_free:"\xA5{missing} more and shipping is free",total:"Total",to_pay:"To pay",go_on:"Enter delivery details",order:"Order {number}",step_unpaid:"Ordered",step_paid:"Paid",step_shipped:"Shipped",step_delivered:"Delivered",progress:"Progress of the order",placed:"Ordered {moment}",expected:"Expected on {day}",pay_before:"Please pay by {moment}",track:"Tracking",all_events:"Full tracking history",price_protection:"Price protection",protected_until:"until {day}",paid_price:"Paid",price_now:"Now",refund:"You get back",refund_expected:"expected on {day}",outcome_refunded:"\xA5{amount} back",outcome_done:"\xA5{amount} was given back before",outcome_no_drop:"No lower price",outcome_returned:"Returned",outcome_not_sold:"No longer sold",membership:"Membership",spent:"Spent in the past year",points:"Points",points_to_come:"{points} to come",to_next:"\xA5{missing} to the next level",highest:"The highest level",perks:"What it brings",ticket:"Ticket",ticket_open:"In progress",ticket_closed:"Solved",opened_at:"Opened {moment}",answer_by:"Answer by {moment}",source:"From \u201C{document}\u201D \xB7 {section}",rate:"Rate",give_stars:"{count} {count|star|stars}"};var $o={title:"\u5BFC\u8D2D\u5C0F\u52A9\u624B",open:"\u6253\u5F00\u804A\u5929",close:"\u6536\u8D77\u804A\u5929",dismiss:"\u4E0D\u7528\u4E86",unread:"{count} \u6761\u672A\u8BFB\u6D88\u606F",log:"\u804A\u5929\u8BB0\u5F55",greeting:"\u4F60\u597D\u5440\uFF0C\u60F3\u4E70\u4EC0\u4E48\u76F4\u63A5\u8DDF\u6211\u8BF4\uFF0C\u67E5\u5FEB\u9012\u3001\u9000\u6362\u8D27\u4E5F\u53EF\u4EE5\u627E\u6211\u3002",starter_recommend:"\u6709\u4EC0\u4E48\u63A8\u8350\u7684",starter_order:"\u67E5\u4E00\u4E0B\u6211\u7684\u8BA2\u5355",starter_deals:"\u73B0\u5728\u6709\u4EC0\u4E48\u4F18\u60E0",starter_return:"\u600E\u4E48\u9000\u8D27",typing:"\u6B63\u5728\u8F93\u5165\u2026",online:"\u5728\u7EBF",language:"English",show_cart:"\u8D2D\u7269\u8F66",in_cart:"\u8D2D\u7269\u8F66\uFF0C{count} \u4EF6",connecting:"\u6B63\u5728\u8FDE\u63A5\u2026",offline:"\u8FDE\u4E0D\u4E0A\u4E86\uFF0C\u6B63\u5728\u91CD\u65B0\u8FDE\u63A5\u3002\u4F60\u5199\u7684\u6D88\u606F\u4F1A\u7559\u7740\u3002",retry:"\u9A6C\u4E0A\u91CD\u8BD5",away:"\u5C0F\u52A9\u624B\u6682\u65F6\u4E0D\u5728\uFF0C\u6D88\u606F\u5DF2\u7ECF\u6536\u5230\uFF0C\u6062\u590D\u540E\u9A6C\u4E0A\u56DE\u590D\u4F60\u3002",human:"{agent} \u6B63\u5728\u4E3A\u4F60\u670D\u52A1",human_unnamed:"\u5BA2\u670D\u6B63\u5728\u4E3A\u4F60\u670D\u52A1",waiting_human:"\u6B63\u5728\u4E3A\u4F60\u8F6C\u63A5\u4EBA\u5DE5\u5BA2\u670D\uFF0C\u7A0D\u7B49\u4E00\u4E0B",you:"\u4F60",assistant:"\u5C0F\u52A9\u624B",sending:"\u53D1\u9001\u4E2D",queued:"\u7B49\u5F85\u53D1\u9001",sent:"\u5DF2\u9001\u8FBE",failed:"\u6CA1\u53D1\u51FA\u53BB",resend:"\u91CD\u65B0\u53D1\u9001",new_messages:"\u6709\u65B0\u6D88\u606F",copy:"\u590D\u5236",copied:"\u5DF2\u590D\u5236",too_fast:"\u8BF4\u5F97\u6709\u70B9\u5FEB\uFF0C\u8FC7\u51E0\u79D2\u81EA\u52A8\u5E2E\u4F60\u53D1\u51FA\u53BB\u3002",too_long:"\u6D88\u606F\u592A\u957F\u4E86\uFF0C\u8BF7\u5206\u51E0\u6B21\u53D1\u3002",refused:"\u8FD9\u6761\u6D88\u606F\u6CA1\u53D1\u51FA\u53BB\uFF0C\u53EF\u4EE5\u518D\u8BD5\u4E00\u6B21\u3002",placeholder:"\u60F3\u4E70\u4EC0\u4E48\uFF1F\u76F4\u63A5\u8DDF\u6211\u8BF4",input:"\u8F93\u5165\u6D88\u606F",send:"\u53D1\u9001",too_much:"\u4E00\u6761\u6D88\u606F\u6700\u591A 2000 \u5B57\uFF0C\u591A\u51FA\u6765\u7684\u6CA1\u6709\u5199\u8FDB\u6765\u3002",attach:"\u53D1\u56FE\u7247",attached:"\u8981\u53D1\u7684\u56FE\u7247",drop:"\u677E\u5F00\u5C31\u80FD\u53D1\u56FE\u7247",remove_image:"\u4E0D\u53D1\u8FD9\u5F20",image:"\u56FE\u7247",image_of:"\u4F60\u53D1\u7684\u56FE\u7247",image_gone:"\u56FE\u7247\u6253\u4E0D\u5F00",uploading:"\u6B63\u5728\u4E0A\u4F20\u56FE\u7247\u2026",image_type:"\u53EA\u80FD\u53D1 PNG\u3001JPEG\u3001WebP \u6216 GIF \u56FE\u7247\u3002",image_size:"\u56FE\u7247\u592A\u5927\u4E86\uFF0C\u6700\u5927 5 MB\u3002",image_many:"\u804A\u5929\u91CC\u7684\u56FE\u7247\u5DF2\u7ECF\u591F\u591A\u4E86\uFF0C\u5220\u6389\u804A\u5929\u8BB0\u5F55\u540E\u624D\u80FD\u518D\u53D1\u3002",image_fast:"\u53D1\u5F97\u6709\u70B9\u5FEB\uFF0C\u8FC7\u51E0\u79D2\u518D\u8BD5\u3002",image_failed:"\u56FE\u7247\u6CA1\u4F20\u4E0A\uFF0C\u8BF7\u518D\u8BD5\u4E00\u6B21\u3002",speak:"\u8BED\u97F3\u8F93\u5165",stop_speaking:"\u8BF4\u5B8C\u4E86",listening:"\u6B63\u5728\u542C\uFF0C\u8BF7\u8BF4\u2026",voice_denied:"\u6CA1\u6709\u9EA6\u514B\u98CE\u6743\u9650\uFF0C\u8BF7\u5728\u6D4F\u89C8\u5668\u91CC\u5141\u8BB8\u540E\u518D\u8BD5\u3002",voice_failed:"\u6CA1\u542C\u6E05\uFF0C\u8BF7\u518D\u8BD5\u4E00\u6B21\uFF0C\u6216\u8005\u6253\u5B57\u544A\u8BC9\u6211\u3002",menu:"\u66F4\u591A\u9009\u9879",clear:"\u6E05\u7A7A\u7A97\u53E3",delete:"\u5220\u9664\u6211\u7684\u804A\u5929\u8BB0\u5F55",delete_sure:"\u771F\u7684\u8981\u5220\u9664\u5168\u90E8\u804A\u5929\u8BB0\u5F55\u5417\uFF1F",delete_what:"\u6D88\u606F\u548C\u56FE\u7247\u90FD\u4F1A\u4ECE\u5E97\u91CC\u5220\u6389\uFF0C\u627E\u4E0D\u56DE\u6765\u3002",yes_delete:"\u5220\u9664",cancel:"\u4E0D\u5220\u4E86",deleted:"\u804A\u5929\u8BB0\u5F55\u5DF2\u5220\u9664",delete_failed:"\u6CA1\u5220\u6210\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002",download:"\u4FDD\u5B58\u804A\u5929\u8BB0\u5F55",products:"\u5546\u54C1",found:"\u5171 {total} \u6B3E",previous:"\u4E0A\u4E00\u4EF6",next:"\u4E0B\u4E00\u4EF6",in_stock:"\u6709\u8D27",few_left:"\u4EC5\u5269 {count} \u4EF6",sold_out:"\u7F3A\u8D27",rating:"{rating} \u5206\uFF0C{count} \u6761\u8BC4\u4EF7",stars:"{rating} \u661F",unrated:"\u6682\u65E0\u8BC4\u5206",from:"\u8D77",details:"\u8BE6\u60C5",add:"\u52A0\u8D2D\u7269\u8F66",add_variant:"\u52A0\u8D2D\u7269\u8F66\uFF1A{variant}",see_reviews:"\u770B\u8BC4\u4EF7",color:"\u989C\u8272",size:"\u89C4\u683C",properties:"\u5546\u54C1\u53C2\u6570",compare:"\u5BF9\u6BD4",compare_this:"\u5BF9\u6BD4\uFF1A{name}",compare_one_more:"\u518D\u9009\u4E00\u4EF6\u5C31\u80FD\u5BF9\u6BD4",compare_marked:"\u5BF9\u6BD4 {count} \u4EF6",compare_said:"\u5BF9\u6BD4\u4E00\u4E0B\uFF1A{names}",compare_clear:"\u53D6\u6D88\u5BF9\u6BD4",comparison:"\u5546\u54C1\u5BF9\u6BD4",verdict:"\u5C0F\u7ED3",reviews:"\u201C{name}\u201D\u7684\u8BC4\u4EF7",review_count:"{count} \u6761\u8BC4\u4EF7",verified:"\u5DF2\u8D2D\u4E70",coupons:"\u4F18\u60E0",coupon_taken:"\u7ED3\u7B97\u65F6\u81EA\u52A8\u51CF \xA5{discount}\uFF0C\u6700\u5212\u7B97",coupon_applies:"\u53EF\u51CF \xA5{discount}",coupon_needs_code:"\u62A5\u4F18\u60E0\u7801\u53EF\u51CF \xA5{discount}",coupon_missing:"\u518D\u4E70 \xA5{missing} \u53EF\u7528",coupon_other_goods:"\u8D2D\u7269\u8F66\u91CC\u7684\u5546\u54C1\u4E0D\u9002\u7528",coupon_empty:"\u52A0\u8D2D\u540E\u53EF\u7528",until:"{day} \u622A\u6B62",code:"\u4F18\u60E0\u7801",cart:"\u8D2D\u7269\u8F66",pieces:"{count} \u4EF6",fewer:"\u5C11\u4E00\u4EF6 {name}",more_of:"\u591A\u4E00\u4EF6 {name}",quantity:"\u6570\u91CF",remove:"\u5220\u9664 {name}",said_quantity:"\u201C{name}\u201D\u6539\u6210 {count} \u4EF6",said_remove:"\u4E0D\u8981\u201C{name}\u201D\u4E86",subtotal:"\u5C0F\u8BA1",checkout:"\u53BB\u7ED3\u7B97",quote:"\u7ED3\u7B97\u6E05\u5355",discount:"\u4F18\u60E0",shipping:"\u8FD0\u8D39",free_shipping:"\u5305\u90AE",missing_for_free:"\u518D\u4E70 \xA5{missing} \u5C31\u5305\u90AE",total:"\u5408\u8BA1",to_pay:"\u5E94\u4ED8",go_on:"\u586B\u6536\u8D27\u4FE1\u606F",order:"\u8BA2\u5355 {number}",step_unpaid:"\u4E0B\u5355",step_paid:"\u4ED8\u6B3E",step_shipped:"\u53D1\u8D27",step_delivered:"\u9001\u8FBE",progress:"\u8BA2\u5355\u8FDB\u5EA6",placed:"\u4E0B\u5355\u65F6\u95F4 {moment}",expected:"\u9884\u8BA1 {day} \u9001\u5230",pay_before:"\u8BF7\u5728 {moment} \u524D\u4ED8\u6B3E",track:"\u7269\u6D41",all_events:"\u5168\u90E8\u7269\u6D41\u8BB0\u5F55",price_protection:"\u4EF7\u683C\u4FDD\u62A4",protected_until:"\u4EF7\u4FDD\u5230 {day}",paid_price:"\u4E70\u4EF7",price_now:"\u73B0\u4EF7",refund:"\u9000\u5DEE\u4EF7",refund_expected:"\u9884\u8BA1 {day} \u5230\u8D26",outcome_refunded:"\u9000\u5DEE\u4EF7 \xA5{amount}",outcome_done:"\u5DEE\u4EF7 \xA5{amount} \u5DF2\u9000\u8FC7",outcome_no_drop:"\u6CA1\u6709\u964D\u4EF7",outcome_returned:"\u5DF2\u9000\u8D27",outcome_not_sold:"\u5DF2\u4E0B\u67B6\uFF0C\u65E0\u6CD5\u6BD4\u4EF7",membership:"\u4F1A\u5458",spent:"\u8FD1\u4E00\u5E74\u6D88\u8D39",points:"\u79EF\u5206",points_to_come:"\u5F85\u5230\u8D26 {points}",to_next:"\u518D\u6D88\u8D39 \xA5{missing} \u5347\u7EA7",highest:"\u5DF2\u7ECF\u662F\u6700\u9AD8\u7B49\u7EA7",perks:"\u4F1A\u5458\u6743\u76CA",ticket:"\u5DE5\u5355",ticket_open:"\u5904\u7406\u4E2D",ticket_closed:"\u5DF2\u89E3\u51B3",opened_at:"{moment} \u63D0\u4EA4",answer_by:"\u6700\u665A {moment} \u56DE\u590D",source:"\u51FA\u81EA\u300A{document}\u300B \xB7 {section}",rate:"\u6253\u5206",give_stars:"{count} \u661F"};function D(o){let e=o==="zh"?$o:_o;return(t,i={})=>e[t].replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,(r,s,n,l)=>n===void 0?String(i[s]??""):Number(i[s])===1?n:l)}function Q(o){return o==="zh"?"zh-CN":"en"}function ko(){return(document.documentElement.lang||navigator.language||"zh").toLowerCase().startsWith("zh")?"zh":"en"}var xo=_`
  .card {
    padding: 0.875rem;
    border: 1px solid var(--daogou-line);
    border-radius: 1rem;
    font-size: 0.875rem;
    overflow-wrap: break-word;
  }
  section.card,
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625rem;
  }
  .card > ul {
    display: grid;
    gap: 0.375rem;
  }
  .card > ul:not(.goods, .perks) > li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .card > ul:not(.goods, .perks) > li > :first-child {
    flex: 1 1 0;
    min-width: min-content;
  }
  .card > ul + ul {
    padding-top: 0.625rem;
    border-top: 1px solid var(--daogou-line);
  }
  .part {
    color: var(--daogou-muted);
  }
  .strong {
    font-weight: 700;
  }
  .money {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: flex-start;
    gap: 0.5rem;
  }
  ul + .head {
    align-items: center;
    padding-top: 0.5rem;
    border-top: 1px solid var(--daogou-line);
  }
  .head .bare {
    min-width: 2rem;
    min-height: 2rem;
  }
  h4 {
    font-size: 0.875rem;
    font-weight: 600;
  }
  .state {
    justify-self: start;
    padding: 0.0625rem 0.625rem;
    border-radius: 1rem;
    background: var(--soft);
    color: var(--daogou-accent);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .state.delivered,
  .state.completed {
    background: color-mix(in srgb, var(--daogou-good) 10%, var(--daogou-surface));
    color: var(--daogou-good);
  }
  .state.cancelled {
    background: var(--daogou-raised);
    color: var(--daogou-muted);
  }
`;var So=_`
  daogou-composer {
    display: block;
    padding: 0.625rem 0.75rem 0.75rem;
    border-top: 1px solid var(--daogou-line);
  }
  daogou-composer form {
    display: flex;
    align-items: flex-end;
    gap: 0.25rem;
    padding: 0.1875rem;
    border: 1px solid color-mix(in srgb, var(--daogou-muted) 75%, var(--daogou-surface));
    border-radius: 1.375rem;
  }
  daogou-composer form:has(textarea:focus-visible) {
    outline: 2px solid var(--daogou-accent);
    outline-offset: 1px;
  }
  textarea {
    flex: 1;
    min-width: 0;
    max-height: min(8.5rem, 30dvh);
    padding: 0.4375rem 0.25rem;
    border: 0;
    resize: none;
    background: none;
    line-height: 1.5;
  }
  /* What is around it shows the focus. */
  textarea:focus-visible {
    outline: 0;
  }
  textarea:placeholder-shown {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  textarea::placeholder {
    color: var(--daogou-muted);
    opacity: 1;
  }
  .tool,
  .send {
    flex: none;
    width: 2.375rem;
    height: 2.375rem;
    border-radius: 50%;
  }
  .tool {
    position: relative;
  }
  .tool input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .tool:has(:focus-visible) {
    outline: 2px solid var(--daogou-accent);
  }
  .tool[aria-pressed="true"] {
    background: var(--soft);
    color: var(--daogou-accent);
  }
  .send {
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
  }
  /* Large text on a narrow screen: the buttons stand below what is written. */
  @container (max-width: 17rem) {
    daogou-composer form {
      flex-wrap: wrap;
    }
    textarea {
      order: -1;
      flex-basis: 100%;
    }
    .send {
      margin-inline-start: auto;
    }
  }
  .hint {
    padding: 0 0.5rem 0.375rem;
    font-size: 0.8125rem;
    color: var(--daogou-muted);
  }
  .attached {
    position: relative;
    width: fit-content;
    margin: 0 0 0.5rem 0.25rem;
  }
  .attached img {
    display: block;
    height: 4.5rem;
    max-width: 9rem;
    border-radius: 0.75rem;
    object-fit: cover;
    background: var(--daogou-raised);
  }
  .attached .bare {
    position: absolute;
    inset: -0.5rem -0.5rem auto auto;
    min-width: 1.75rem;
    min-height: 1.75rem;
    border: 1px solid var(--daogou-line);
    border-radius: 50%;
    background: var(--daogou-surface);
    color: var(--daogou-text);
  }
  .marked {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.375rem 0.5rem 0.375rem 1rem;
    border-top: 1px solid var(--daogou-line);
    font-size: 0.8125rem;
  }
  .marked p {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;var To=_`
  .log {
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    padding: 1rem;
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .log:focus-visible {
    outline-offset: -2px;
  }
  .day {
    align-self: center;
    margin: 0.5rem 0 0.25rem;
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .message {
    align-self: flex-start;
    max-width: 86%;
    min-width: 0;
    display: grid;
    justify-items: start;
    gap: 0.375rem;
  }
  .message.wide {
    align-self: stretch;
    max-width: 100%;
  }
  .message.wide > :not(.text, .meta, .replies, .agent) {
    justify-self: stretch;
    min-width: 0;
  }
  .message.mine {
    align-self: flex-end;
    justify-items: end;
  }
  .text {
    padding: 0.5rem 0.875rem;
    border-radius: 1.125rem 1.125rem 1.125rem 0.375rem;
    background: var(--daogou-raised);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .mine .text {
    border-radius: 1.125rem 1.125rem 0.375rem;
    background: var(--daogou-mine);
    color: var(--daogou-on-mine);
  }
  .agent {
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .sent {
    display: block;
    max-width: min(14rem, 100%);
    max-height: 16rem;
    min-width: 4rem;
    min-height: 4rem;
    border-radius: 1rem;
    background: var(--daogou-raised);
    object-fit: contain;
  }
  p.sent {
    padding: 1.25rem;
  }
  .meta {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 1.5rem;
    padding: 0 0.25rem;
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .meta .bare {
    min-width: 1.5rem;
    min-height: 1.5rem;
    border-radius: 0.375rem;
    opacity: 0;
  }
  .mine .meta .bare {
    order: -1;
  }
  .message:hover .meta .bare,
  .meta .bare:focus-visible {
    opacity: 1;
  }
  @media (hover: none) {
    .meta .bare {
      opacity: 1;
    }
  }
  .meta.quiet {
    min-height: 0;
    height: 0;
    margin-top: -0.375rem;
    opacity: 0;
  }
  .message:hover .meta.quiet,
  .meta.quiet:focus-within {
    height: auto;
    margin-top: 0;
    opacity: 1;
  }
  .sent-mark {
    color: var(--daogou-good);
  }
  .replies,
  .do {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .replies {
    margin-block: 0.125rem 0.25rem;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 2.125rem;
    padding: 0.125rem 0.875rem;
    border: 1px solid color-mix(in srgb, var(--daogou-accent) 35%, var(--daogou-line));
    border-radius: 1.125rem;
    background: var(--daogou-surface);
    color: var(--daogou-accent);
    font-size: 0.875rem;
    text-decoration: none;
  }
  .chip:hover {
    background: var(--soft);
  }
  .chip.main {
    border-color: var(--daogou-accent);
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
  }
  .chip.main:hover:enabled {
    filter: brightness(1.08);
  }
  .chip.round {
    padding: 0;
    width: 2.125rem;
    font-size: 0.8125rem;
  }
  .chip[aria-pressed="true"] {
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
  }
  .over-log {
    position: relative;
    height: 0;
  }
  .pill,
  .toast {
    position: absolute;
    inset-block-end: 0.5rem;
    inset-inline-start: 50%;
    translate: -50%;
    border: 0;
    border-radius: 1.25rem;
    white-space: nowrap;
    font-size: 0.8125rem;
    background: var(--daogou-text);
    color: var(--daogou-surface);
  }
  .pill {
    min-height: 2.25rem;
    padding: 0 1rem;
    box-shadow: var(--daogou-shadow);
  }
  .toast:not(:empty) {
    padding: 0.375rem 1rem;
  }
  .dots {
    display: flex;
    gap: 0.3rem;
    align-self: flex-start;
    padding: 0.8rem 0.9rem;
    border-radius: 1.125rem 1.125rem 1.125rem 0.375rem;
    background: var(--daogou-raised);
  }
  .dots i {
    width: 0.4rem;
    height: 0.4rem;
    border-radius: 50%;
    background: var(--daogou-muted);
    animation: blink 1.2s infinite;
  }
  .dots i:nth-child(2) {
    animation-delay: 0.2s;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.4s;
  }
  @keyframes blink {
    0%,
    60%,
    100% {
      opacity: 0.3;
    }
    30% {
      opacity: 1;
    }
  }
`;var Eo=_`
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    .launcher,
    .offer,
    .window,
    .text,
    .chip,
    .send,
    .pill,
    .in-cart,
    .state,
    .banner,
    .badge {
      border: 1px solid;
    }
    .chip[aria-pressed="true"],
    .option :checked + span {
      outline: 3px solid Highlight;
    }
    .steps li::before,
    .steps li::after,
    .track li::before,
    .dots i {
      background: GrayText;
    }
    .steps .done::before,
    .steps .done::after {
      background: Highlight;
    }
  }
`;var Ao=_`
  /* tables */
  .scroll {
    overflow-x: auto;
    scrollbar-width: thin;
  }
  table {
    border-collapse: collapse;
    font-size: 0.8125rem;
  }
  th,
  td {
    min-width: 5.5rem;
    padding: 0.4375rem 0.625rem 0.4375rem 0;
    border-bottom: 1px solid var(--daogou-line);
    text-align: start;
    vertical-align: top;
  }
  th:first-child,
  td:first-child {
    position: sticky;
    inset-inline-start: 0;
    min-width: 4rem;
    background: var(--daogou-surface);
    color: var(--daogou-muted);
    font-weight: 400;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    font-weight: 600;
    line-height: 1.35;
  }
  thead .picture {
    margin-bottom: 0.375rem;
    border-radius: 0.625rem;
  }
  tbody tr:last-child td {
    border: 0;
    padding-bottom: 0;
  }
  .verdict {
    padding: 0.5rem 0.75rem;
    border-radius: 0.75rem;
    background: var(--daogou-raised);
  }

  /* reviews */
  .average {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1rem;
  }
  .average > p {
    display: grid;
    justify-items: center;
    flex: none;
  }
  .big {
    font-size: 1.75rem;
    font-weight: 700;
    line-height: 1.2;
  }
  .bars {
    flex: 1 1 8rem;
    min-width: 0;
  }
  .bars li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    font-size: 0.75rem;
    line-height: 1.4;
    color: var(--daogou-muted);
  }
  .bars span {
    min-width: 1.5rem;
    font-variant-numeric: tabular-nums;
  }
  progress {
    flex: 1;
    width: 100%;
    height: 0.375rem;
    border: 0;
    border-radius: 1rem;
    overflow: hidden;
    appearance: none;
    background: var(--daogou-line);
  }
  progress::-webkit-progress-bar {
    background: var(--daogou-line);
  }
  progress::-webkit-progress-value {
    border-radius: 1rem;
    background: var(--daogou-star);
  }
  progress::-moz-progress-bar {
    border-radius: 1rem;
    background: var(--daogou-star);
  }
  section > blockquote {
    padding-top: 0.625rem;
    border-top: 1px solid var(--daogou-line);
  }
  blockquote footer {
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  blockquote .there {
    font-size: inherit;
  }

  /* an answer out of a document */
  .quoted {
    border-inline-start: 0.25rem solid var(--daogou-accent);
  }
  .quoted blockquote {
    white-space: pre-line;
  }
  .quoted figcaption {
    margin-top: 0.5rem;
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }

  /* stars to give */
  .rate {
    justify-self: start !important;
    display: flex;
    flex-wrap: wrap;
    padding: 0.375rem 0.625rem;
  }
  .rate button {
    width: 2.75rem;
    height: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: 0.75rem;
    background: none;
    color: var(--daogou-muted);
    font-size: 1.625rem;
    line-height: 1;
  }
  .rate button:hover,
  .rate button:has(~ button:hover),
  .rate button:focus-visible,
  .rate button:has(~ button:focus-visible) {
    color: var(--daogou-star);
  }
`;var Co=_`
  /* an order and its parcel */
  .steps {
    display: flex;
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .steps li {
    flex: 1;
    min-width: 0;
    position: relative;
    padding-top: 1rem;
    text-align: center;
  }
  .steps li::before,
  .steps li::after {
    content: "";
    position: absolute;
    background: var(--daogou-line);
  }
  .steps li::after {
    inset: 0.375rem 50% auto -50%;
    height: 2px;
  }
  .steps li:first-child::after {
    content: none;
  }
  .steps li::before {
    z-index: 1;
    inset: 0.0625rem auto auto calc(50% - 0.375rem);
    width: 0.75rem;
    height: 0.75rem;
    border-radius: 50%;
  }
  .steps .done {
    color: var(--daogou-text);
  }
  .steps .done::before,
  .steps .done::after {
    background: var(--daogou-accent);
  }
  .steps [aria-current] {
    font-weight: 600;
  }
  .track li {
    position: relative;
    padding: 0 0 0.625rem 1.25rem;
  }
  .track li::before,
  .track li:not(:last-child)::after {
    content: "";
    position: absolute;
    background: var(--daogou-line);
  }
  .track li::before {
    inset: 0.4rem auto auto 0.125rem;
    width: 0.5rem;
    height: 0.5rem;
    border-radius: 50%;
  }
  .track li:not(:last-child)::after {
    inset: 0.9rem auto -0.4rem 0.3125rem;
    width: 2px;
  }
  details .track {
    margin-top: 0.5rem;
  }
  section > .track li:first-child::before {
    background: var(--daogou-accent);
    box-shadow: 0 0 0 0.1875rem var(--soft);
  }
  summary {
    min-height: 1.5rem;
    color: var(--daogou-accent);
    font-size: 0.8125rem;
  }

  /* membership */
  .member {
    background: linear-gradient(135deg, var(--soft), var(--daogou-surface) 70%);
  }
  .numbers {
    display: flex;
    gap: 1.5rem;
  }
  .numbers dt {
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .numbers dd {
    font-size: 1.0625rem;
    font-weight: 600;
  }
  .perks li {
    margin-inline-start: 1.1rem;
    list-style: disc;
  }
`;var Ro=_`
  .carousel header {
    padding: 0 0 0.25rem;
    border: 0;
    font-size: 0.8125rem;
  }
  .carousel header p {
    flex: 1;
    min-width: 0;
    color: var(--daogou-muted);
  }
  .carousel header .bare {
    min-width: 2rem;
    min-height: 2rem;
  }
  .strip {
    display: flex;
    gap: 0.625rem;
    margin-inline: -1rem;
    padding: 0.125rem 1rem 0.5rem;
    overflow-x: auto;
    scroll-snap-type: x proximity;
    scroll-padding-inline: 1rem;
    scroll-behavior: smooth;
    scrollbar-width: thin;
  }
  .strip:focus-visible {
    outline-offset: -2px;
  }
  .product {
    position: relative;
    flex: 0 0 min(11.5rem, 78%);
    display: flex;
    flex-direction: column;
    padding-bottom: 0.625rem;
    border: 1px solid var(--daogou-line);
    border-radius: 1rem;
    overflow: hidden;
    scroll-snap-align: start;
  }
  .product > :not(.cover) {
    padding-inline: 0.75rem;
  }
  .cover {
    display: block;
    cursor: pointer;
    text-decoration: none;
  }
  .picture {
    position: relative;
    display: grid;
    place-items: center;
    aspect-ratio: 4 / 3;
    overflow: hidden;
    background: var(--daogou-raised);
    color: var(--daogou-muted);
    font-size: 1.75rem;
  }
  .picture img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
    background: var(--daogou-raised);
  }
  h3 {
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.4;
  }
  .product h3 {
    margin-top: 0.5rem;
    font-size: 0.875rem;
  }
  .price {
    font-size: 1.0625rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.625rem;
    font-size: 0.8125rem;
    color: var(--daogou-muted);
  }
  .stars {
    color: var(--daogou-star);
    letter-spacing: 0.05em;
  }
  .stars .rest {
    color: var(--daogou-line);
  }
  .reason {
    margin-top: 0.25rem;
    font-size: 0.8125rem;
  }
  .product .round {
    position: absolute;
    inset: 0.5rem 0.5rem auto auto;
    border-color: transparent;
  }
  .product .do > :not(.round) {
    flex: 1;
  }
  .product .do {
    gap: 0.375rem;
    margin-top: auto;
    padding-top: 0.5rem;
  }
  .product .chip:not(.round),
  .compared .chip {
    padding-inline: 0.625rem;
    font-size: 0.8125rem;
  }
  .product .chip:not(.round) {
    white-space: nowrap;
  }
  .detail {
    display: grid;
    grid-template-columns: min(7rem, 35%) minmax(0, 1fr);
    gap: 0.75rem;
  }
  .detail .whole {
    grid-column: 1 / -1;
  }
  .detail .picture {
    aspect-ratio: 1;
    border-radius: 0.75rem;
  }
  .over {
    font-size: 0.75rem;
    color: var(--daogou-muted);
  }
  .variants {
    display: grid;
    gap: 0.625rem;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  legend {
    margin-bottom: 0.25rem;
    font-size: 0.8125rem;
    color: var(--daogou-muted);
  }
  .option {
    position: relative;
  }
  .option input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .option > span {
    display: grid;
    place-items: center;
    min-width: 2.5rem;
    min-height: 2rem;
    padding: 0 0.625rem;
    border: 1px solid var(--daogou-line);
    border-radius: 0.625rem;
    font-size: 0.875rem;
  }
  .option :checked + span {
    border-color: var(--daogou-accent);
    background: var(--soft);
    color: var(--daogou-accent);
    font-weight: 600;
  }
  .option :disabled + span {
    color: var(--daogou-muted);
    border-style: dashed;
    text-decoration: line-through;
  }
  .option :focus-visible + span {
    outline: 2px solid var(--daogou-accent);
    outline-offset: 2px;
  }
  .buy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
    padding-top: 0.625rem;
    border-top: 1px solid var(--daogou-line);
  }
  .facts-list {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25rem 1rem;
    font-size: 0.8125rem;
  }
  .facts-list dt {
    color: var(--daogou-muted);
  }
`;var Oo=_`
  /* cart */
  .goods > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.625rem;
    padding-block: 0.375rem;
  }
  .goods > li > div:not(.stepper) {
    flex: 1 1 5rem;
    min-width: 0;
  }
  .goods .picture {
    width: 3rem;
    flex: none;
    aspect-ratio: 1;
    border-radius: 0.625rem;
    font-size: 1rem;
  }
  .stepper {
    display: flex;
    align-items: center;
    flex: none;
  }
  .stepper button {
    width: 1.875rem;
    height: 1.875rem;
    display: grid;
    place-items: center;
    padding: 0;
    border: 1px solid var(--daogou-line);
    border-radius: 50%;
    background: none;
    font-size: 0.75rem;
  }
  .stepper button:hover:enabled {
    background: var(--daogou-raised);
  }
  .stepper .remove {
    margin-inline-start: 0.25rem;
    border-color: transparent;
    color: var(--daogou-muted);
    font-size: 0.875rem;
  }
  .stepper output {
    min-width: 1.75rem;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  /* coupons */
  .coupon {
    display: flex;
    flex-wrap: wrap;
    border: 1px solid var(--daogou-line);
    border-inline-start: 0.25rem solid var(--daogou-line);
    border-radius: 0.75rem;
    font-size: 0.875rem;
  }
  .coupon.counts {
    border-inline-start-color: var(--daogou-good);
  }
  .coupon > div {
    flex: 1 1 8rem;
    min-width: 0;
    padding: 0.625rem 0.75rem;
  }
  .stub {
    display: grid;
    align-content: center;
    gap: 0.125rem;
    padding: 0.5rem 0.75rem;
    border-inline-start: 1px dashed var(--daogou-line);
    font-size: 0.75rem;
    color: var(--daogou-muted);
    text-align: end;
  }
  .stub b {
    color: var(--daogou-text);
    font-weight: 600;
  }
`;var Po=_`
  --daogou-accent: #ffb3a6;
  --daogou-on-accent: #45100a;
  --daogou-surface: #1c1a19;
  --daogou-raised: #2a2725;
  --daogou-text: #f2ece8;
  --daogou-muted: #bfb7b1;
  --daogou-line: #3f3a37;
  --daogou-good: #8fd9a8;
  --daogou-warn: #ffb870;
  --daogou-mine: #5b2a23;
  --daogou-on-mine: #ffeeea;
  --daogou-star: #f0b64a;
  --daogou-shadow: 0 0.75rem 3rem rgb(0 0 0 / 0.55);
`,Lo=_`
  :host {
    --daogou-accent: #b3261e;
    --daogou-on-accent: #ffffff;
    --daogou-surface: #ffffff;
    --daogou-raised: #f6f3f0;
    --daogou-text: #231f1d;
    --daogou-muted: #665f5a;
    --daogou-line: #e7e1db;
    --daogou-good: #1c6b3c;
    --daogou-warn: #96480a;
    --daogou-mine: var(--daogou-accent);
    --daogou-on-mine: var(--daogou-on-accent);
    --daogou-star: #b26a00;
    --daogou-shadow: 0 0.75rem 3rem rgb(50 30 20 / 0.18);
    --daogou-font: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    --daogou-side: 1.25rem;
    --soft: color-mix(in srgb, var(--daogou-accent) 9%, var(--daogou-surface));
    font: 400 0.9375rem/1.55 var(--daogou-font);
    color: var(--daogou-text);
    color-scheme: light;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) {
      ${Po}
      color-scheme: dark;
    }
  }
  :host([theme="dark"]) {
    ${Po}
    color-scheme: dark;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
    list-style: none;
  }
  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  summary,
  .option,
  .tool {
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.45;
  }
  :focus-visible {
    outline: 2px solid var(--daogou-accent);
    outline-offset: 2px;
  }
  small {
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--daogou-muted);
  }
  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    vertical-align: -0.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .muted {
    color: var(--daogou-muted);
    font-size: 0.8125rem;
  }
  .there {
    color: var(--daogou-good);
    font-size: 0.8125rem;
  }
  .gone {
    color: var(--daogou-warn);
    font-size: 0.8125rem;
  }
`;var No=_`
  .launcher,
  .window {
    position: fixed;
    inset-block-end: 1.25rem;
    inset-inline-end: var(--daogou-side);
    z-index: 2147483000;
  }
  :host([side="left"]) .launcher,
  :host([side="left"]) .window {
    inset-inline: var(--daogou-side) auto;
  }
  .launcher {
    width: 3.75rem;
    height: 3.75rem;
    display: grid;
    place-items: center;
    border: 0;
    border-radius: 50%;
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
    box-shadow: var(--daogou-shadow);
    transition: scale 0.15s;
  }
  .launcher:hover {
    scale: 1.05;
  }
  .launcher .icon {
    width: 1.9rem;
    height: 1.9rem;
  }
  .offer {
    position: fixed;
    inset-block-end: 5.75rem;
    inset-inline-end: var(--daogou-side);
    z-index: 2147483000;
    width: max-content;
    max-width: min(19rem, calc(100vw - 2 * var(--daogou-side)));
    padding: 0.875rem 1rem;
    border-radius: 1rem 1rem 0.25rem;
    background: var(--daogou-surface);
    box-shadow:
      0 0 0 1px var(--daogou-line),
      var(--daogou-shadow);
    animation: rise 0.18s ease-out;
  }
  :host([side="left"]) .offer {
    inset-inline: var(--daogou-side) auto;
    border-radius: 1rem 1rem 1rem 0.25rem;
  }
  .offer p {
    margin-block: 0 0.625rem;
    padding-inline-end: 1.75rem;
  }
  .offer .bare {
    position: absolute;
    inset-block-start: 0.25rem;
    inset-inline-end: 0.25rem;
  }
  .badge {
    position: absolute;
    inset: -0.2rem -0.2rem auto auto;
    min-width: 1.5rem;
    padding: 0 0.35rem;
    border: 2px solid var(--daogou-surface);
    border-radius: 1rem;
    background: var(--daogou-text);
    color: var(--daogou-surface);
    font-size: 0.8rem;
    line-height: 1.35rem;
  }
  .window {
    width: min(26rem, calc(100vw - 2.5rem));
    height: min(44rem, calc(100dvh - 2.5rem));
    display: flex;
    flex-direction: column;
    container-type: inline-size;
    background: var(--daogou-surface);
    border-radius: 1.25rem;
    box-shadow:
      0 0 0 1px var(--daogou-line),
      var(--daogou-shadow);
    overflow: hidden;
    animation: rise 0.18s ease-out;
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 0.75rem;
    }
  }
  @media (max-width: 44rem), (max-height: 30rem) {
    .window,
    :host([side="left"]) .window {
      inset: 0;
      width: 100vw;
      height: 100dvh;
      border-radius: 0;
    }
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125rem;
    padding: 0.625rem 0.5rem 0.625rem 0.875rem;
    border-bottom: 1px solid var(--daogou-line);
  }
  .face {
    width: 2.375rem;
    height: 2.375rem;
    flex: none;
    display: grid;
    place-items: center;
    border-radius: 50%;
    background: var(--soft);
    color: var(--daogou-accent);
    object-fit: cover;
  }
  .who {
    flex: 1 1 6rem;
    min-width: 0;
    padding-inline-start: 0.625rem;
    line-height: 1.3;
  }
  .who h2 {
    font-size: 1rem;
    font-weight: 600;
  }
  .who > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who p {
    font-size: 0.75rem;
  }
  /* Where the title leaves no room they go below it, all together. */
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.125rem;
    margin-inline-start: auto;
  }
  .bare {
    display: inline-grid;
    place-items: center;
    min-width: 2.375rem;
    min-height: 2.375rem;
    padding: 0;
    border: 0;
    border-radius: 0.625rem;
    background: none;
    color: var(--daogou-muted);
  }
  .language {
    padding-inline: 0.375rem;
    font-size: 0.8125rem;
  }
  .bare:hover,
  .menu button:hover {
    background: var(--daogou-raised);
    color: var(--daogou-text);
  }
  .in-cart {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    min-height: 2rem;
    margin-inline-end: 0.25rem;
    padding: 0 0.7rem;
    border: 0;
    border-radius: 1rem;
    background: var(--soft);
    color: var(--daogou-accent);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .below-head {
    position: relative;
    z-index: 1;
    height: 0;
  }
  .menu {
    position: absolute;
    inset: -0.25rem 0.5rem auto auto;
    max-width: calc(100% - 1rem);
    display: grid;
    padding: 0.375rem;
    border: 1px solid var(--daogou-line);
    border-radius: 0.875rem;
    background: var(--daogou-surface);
    box-shadow: var(--daogou-shadow);
  }
  .menu button {
    min-height: 2.5rem;
    padding: 0 0.75rem;
    border: 0;
    border-radius: 0.625rem;
    background: none;
    text-align: start;
  }
  .menu .icon {
    margin-inline-end: 0.5rem;
    color: var(--daogou-muted);
  }
  .banner {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem 1rem;
    background: var(--daogou-raised);
    font-size: 0.8125rem;
  }
  .banner span {
    flex: 1;
  }
  .banner.warn .icon {
    color: var(--daogou-warn);
  }
  .banner button,
  .link {
    min-height: 1.5rem;
    padding: 0 0.25rem;
    border: 0;
    background: none;
    color: var(--daogou-accent);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  dialog {
    max-width: min(22rem, calc(100vw - 2rem));
    padding: 1.25rem;
    border: 0;
    border-radius: 1rem;
    background: var(--daogou-surface);
    color: var(--daogou-text);
    box-shadow: var(--daogou-shadow);
  }
  /* Over the window that it belongs to. */
  @media (min-width: 44.01rem) and (min-height: 30.01rem) {
    dialog {
      inset: auto calc(var(--daogou-side) + 2rem) 14rem auto;
      margin: 0;
    }
    :host([side="left"]) dialog {
      inset-inline: calc(var(--daogou-side) + 2rem) auto;
    }
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  dialog h3 {
    margin-bottom: 0.25rem;
    font-size: 1.0625rem;
  }
  dialog .do {
    margin-top: 1rem;
    justify-content: flex-end;
  }
  .drop {
    position: absolute;
    inset: 0.5rem;
    display: grid;
    place-content: center;
    justify-items: center;
    border: 2px dashed var(--daogou-accent);
    border-radius: 1rem;
    background: color-mix(in srgb, var(--daogou-surface) 92%, transparent);
    color: var(--daogou-accent);
    font-weight: 600;
    pointer-events: none;
  }
`;var Mo=[Lo,No,To,So,Ro,xo,Oo,Co,Ao,Eo];var A=Object.create(null);A.open="0";A.close="1";A.ping="2";A.pong="3";A.message="4";A.upgrade="5";A.noop="6";var he=Object.create(null);Object.keys(A).forEach(o=>{he[A[o]]=o});var me={type:"error",data:"parser error"};var zo=typeof Blob=="function"||typeof Blob<"u"&&Object.prototype.toString.call(Blob)==="[object BlobConstructor]",qo=typeof ArrayBuffer=="function",Io=o=>typeof ArrayBuffer.isView=="function"?ArrayBuffer.isView(o):o&&o.buffer instanceof ArrayBuffer,fe=({type:o,data:e},t,i)=>zo&&e instanceof Blob?t?i(e):Bo(e,i):qo&&(e instanceof ArrayBuffer||Io(e))?t?i(e):Bo(new Blob([e]),i):i(A[o]+(e||"")),Bo=(o,e)=>{let t=new FileReader;return t.onload=function(){let i=t.result.split(",")[1];e("b"+(i||""))},t.readAsDataURL(o)};function Do(o){return o instanceof Uint8Array?o:o instanceof ArrayBuffer?new Uint8Array(o):new Uint8Array(o.buffer,o.byteOffset,o.byteLength)}var _t;function Ho(o,e){if(zo&&o.data instanceof Blob)return o.data.arrayBuffer().then(Do).then(e);if(qo&&(o.data instanceof ArrayBuffer||Io(o.data)))return e(Do(o.data));fe(o,!1,t=>{_t||(_t=new TextEncoder),e(_t.encode(t))})}var Uo="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",ge=typeof Uint8Array>"u"?[]:new Uint8Array(256);for(let o=0;o<Uo.length;o++)ge[Uo.charCodeAt(o)]=o;var Vo=o=>{let e=o.length*.75,t=o.length,i,r=0,s,n,l,c;o[o.length-1]==="="&&(e--,o[o.length-2]==="="&&e--);let p=new ArrayBuffer(e),m=new Uint8Array(p);for(i=0;i<t;i+=4)s=ge[o.charCodeAt(i)],n=ge[o.charCodeAt(i+1)],l=ge[o.charCodeAt(i+2)],c=ge[o.charCodeAt(i+3)],m[r++]=s<<2|n>>4,m[r++]=(n&15)<<4|l>>2,m[r++]=(l&3)<<6|c&63;return p};var Nr=typeof ArrayBuffer=="function",ye=(o,e)=>{if(typeof o!="string")return{type:"message",data:Fo(o,e)};let t=o.charAt(0);return t==="b"?{type:"message",data:Mr(o.substring(1),e)}:he[t]?o.length>1?{type:he[t],data:o.substring(1)}:{type:he[t]}:me},Mr=(o,e)=>{if(Nr){let t=Vo(o);return Fo(t,e)}else return{base64:!0,data:o}},Fo=(o,e)=>e==="blob"?o instanceof Blob?o:new Blob([o]):o instanceof ArrayBuffer?o:o.buffer;var Wo="",jo=(o,e)=>{let t=o.length,i=new Array(t),r=0;o.forEach((s,n)=>{fe(s,!1,l=>{i[n]=l,++r===t&&e(i.join(Wo))})})},Ko=(o,e)=>{let t=o.split(Wo),i=[];for(let r=0;r<t.length;r++){let s=ye(t[r],e);if(i.push(s),s.type==="error")break}return i};function Yo(){return new TransformStream({transform(o,e){Ho(o,t=>{let i=t.length,r;if(i<126)r=new Uint8Array(1),new DataView(r.buffer).setUint8(0,i);else if(i<65536){r=new Uint8Array(3);let s=new DataView(r.buffer);s.setUint8(0,126),s.setUint16(1,i)}else{r=new Uint8Array(9);let s=new DataView(r.buffer);s.setUint8(0,127),s.setBigUint64(1,BigInt(i))}o.data&&typeof o.data!="string"&&(r[0]|=128),e.enqueue(r),e.enqueue(t)})}})}var $t;function Ve(o){return o.reduce((e,t)=>e+t.length,0)}function Fe(o,e){if(o[0].length===e)return o.shift();let t=new Uint8Array(e),i=0;for(let r=0;r<e;r++)t[r]=o[0][i++],i===o[0].length&&(o.shift(),i=0);return o.length&&i<o[0].length&&(o[0]=o[0].slice(i)),t}function Jo(o,e){$t||($t=new TextDecoder);let t=[],i=0,r=-1,s=!1;return new TransformStream({transform(n,l){for(t.push(n);;){if(i===0){if(Ve(t)<1)break;let c=Fe(t,1);s=(c[0]&128)===128,r=c[0]&127,r<126?i=3:r===126?i=1:i=2}else if(i===1){if(Ve(t)<2)break;let c=Fe(t,2);r=new DataView(c.buffer,c.byteOffset,c.length).getUint16(0),i=3}else if(i===2){if(Ve(t)<8)break;let c=Fe(t,8),p=new DataView(c.buffer,c.byteOffset,c.length),m=p.getUint32(0);if(m>Math.pow(2,21)-1){l.enqueue(me);break}r=m*Math.pow(2,32)+p.getUint32(4),i=3}else{if(Ve(t)<r)break;let c=Fe(t,r);l.enqueue(ye(s?c:$t.decode(c),e)),i=0}if(r===0||r>o){l.enqueue(me);break}}}})}var kt=4;function b(o){if(o)return Br(o)}function Br(o){for(var e in b.prototype)o[e]=b.prototype[e];return o}b.prototype.on=b.prototype.addEventListener=function(o,e){return this._callbacks=this._callbacks||{},(this._callbacks["$"+o]=this._callbacks["$"+o]||[]).push(e),this};b.prototype.once=function(o,e){function t(){this.off(o,t),e.apply(this,arguments)}return t.fn=e,this.on(o,t),this};b.prototype.off=b.prototype.removeListener=b.prototype.removeAllListeners=b.prototype.removeEventListener=function(o,e){if(this._callbacks=this._callbacks||{},arguments.length==0)return this._callbacks={},this;var t=this._callbacks["$"+o];if(!t)return this;if(arguments.length==1)return delete this._callbacks["$"+o],this;for(var i,r=0;r<t.length;r++)if(i=t[r],i===e||i.fn===e){t.splice(r,1);break}return t.length===0&&delete this._callbacks["$"+o],this};b.prototype.emit=function(o){this._callbacks=this._callbacks||{};for(var e=new Array(arguments.length-1),t=this._callbacks["$"+o],i=1;i<arguments.length;i++)e[i-1]=arguments[i];if(t){t=t.slice(0);for(var i=0,r=t.length;i<r;++i)t[i].apply(this,e)}return this};b.prototype.emitReserved=b.prototype.emit;b.prototype.listeners=function(o){return this._callbacks=this._callbacks||{},this._callbacks["$"+o]||[]};b.prototype.hasListeners=function(o){return!!this.listeners(o).length};var N=typeof Promise=="function"&&typeof Promise.resolve=="function"?e=>Promise.resolve().then(e):(e,t)=>t(e,0),k=typeof self<"u"?self:typeof window<"u"?window:Function("return this")(),Go="arraybuffer";function We(o,...e){return e.reduce((t,i)=>(o.hasOwnProperty(i)&&(t[i]=o[i]),t),{})}var Dr=k.setTimeout,zr=k.clearTimeout;function M(o,e){e.useNativeTimers?(o.setTimeoutFn=Dr.bind(k),o.clearTimeoutFn=zr.bind(k)):(o.setTimeoutFn=k.setTimeout.bind(k),o.clearTimeoutFn=k.clearTimeout.bind(k))}var qr=1.33;function Xo(o){return typeof o=="string"?Ir(o):Math.ceil((o.byteLength||o.size)*qr)}function Ir(o){let e=0,t=0;for(let i=0,r=o.length;i<r;i++)e=o.charCodeAt(i),e<128?t+=1:e<2048?t+=2:e<55296||e>=57344?t+=3:(i++,t+=4);return t}function je(){return Date.now().toString(36).substring(3)+Math.random().toString(36).substring(2,5)}function Qo(o){let e="";for(let t in o)o.hasOwnProperty(t)&&(e.length&&(e+="&"),e+=encodeURIComponent(t)+"="+encodeURIComponent(o[t]));return e}function Zo(o){let e={},t=o.split("&");for(let i=0,r=t.length;i<r;i++){let s=t[i].split("=");e[decodeURIComponent(s[0])]=decodeURIComponent(s.slice(1).join("="))}return e}var Ke=class extends Error{constructor(e,t,i){super(e),this.description=t,this.context=i,this.type="TransportError"}},B=class extends b{constructor(e){super(),this.writable=!1,M(this,e),this.opts=e,this.query=e.query,this.socket=e.socket,this.supportsBinary=!e.forceBase64}onError(e,t,i){return super.emitReserved("error",new Ke(e,t,i)),this}open(){return this.readyState="opening",this.doOpen(),this}close(){return(this.readyState==="opening"||this.readyState==="open")&&(this.doClose(),this.onClose()),this}send(e){this.readyState==="open"&&this.write(e)}onOpen(){this.readyState="open",this.writable=!0,super.emitReserved("open")}onData(e){let t=ye(e,this.socket.binaryType);this.onPacket(t)}onPacket(e){super.emitReserved("packet",e)}onClose(e){this.readyState="closed",super.emitReserved("close",e)}pause(e){}createUri(e,t={}){return e+"://"+this._hostname()+this._port()+this.opts.path+this._query(t)}_hostname(){let e=this.opts.hostname;return e.indexOf(":")===-1?e:"["+e+"]"}_port(){return this.opts.port&&(this.opts.secure&&Number(this.opts.port)!==443||!this.opts.secure&&Number(this.opts.port)!==80)?":"+this.opts.port:""}_query(e){let t=Qo(e);return t.length?"?"+t:""}};var ve=class extends B{constructor(){super(...arguments),this._polling=!1}get name(){return"polling"}doOpen(){this._poll()}pause(e){this.readyState="pausing";let t=()=>{this.readyState="paused",e()};if(this._polling||!this.writable){let i=0;this._polling&&(i++,this.once("pollComplete",function(){--i||t()})),this.writable||(i++,this.once("drain",function(){--i||t()}))}else t()}_poll(){this._polling=!0,this.doPoll(),this.emitReserved("poll")}onData(e){let t=i=>{if(this.readyState==="opening"&&i.type==="open"&&this.onOpen(),i.type==="close")return this.onClose({description:"transport closed by the server"}),!1;this.onPacket(i)};Ko(e,this.socket.binaryType).forEach(t),this.readyState!=="closed"&&(this._polling=!1,this.emitReserved("pollComplete"),this.readyState==="open"&&this._poll())}doClose(){let e=()=>{this.write([{type:"close"}])};this.readyState==="open"?e():this.once("open",e)}write(e){this.writable=!1,jo(e,t=>{this.doWrite(t,()=>{this.writable=!0,this.emitReserved("drain")})})}uri(){let e=this.opts.secure?"https":"http",t=this.query||{};return this.opts.timestampRequests!==!1&&(t[this.opts.timestampParam]=je()),!this.supportsBinary&&!t.sid&&(t.b64=1),this.createUri(e,t)}};var ei=!1;try{ei=typeof XMLHttpRequest<"u"&&"withCredentials"in new XMLHttpRequest}catch{}var ti=ei;function Hr(){}var xt=class extends ve{constructor(e){if(super(e),typeof location<"u"){let t=location.protocol==="https:",i=location.port;i||(i=t?"443":"80"),this.xd=typeof location<"u"&&e.hostname!==location.hostname||i!==e.port}}doWrite(e,t){let i=this.request({method:"POST",data:e});i.on("success",t),i.on("error",(r,s)=>{this.onError("xhr post error",r,s)})}doPoll(){let e=this.request();e.on("data",this.onData.bind(this)),e.on("error",(t,i)=>{this.onError("xhr poll error",t,i)}),this.pollXhr=e}},z=class o extends b{constructor(e,t,i){super(),this.createRequest=e,M(this,i),this._opts=i,this._method=i.method||"GET",this._uri=t,this._data=i.data!==void 0?i.data:null,this._create()}_create(){var e;let t=We(this._opts,"agent","pfx","key","passphrase","cert","ca","ciphers","rejectUnauthorized","autoUnref");t.xdomain=!!this._opts.xd;let i=this._xhr=this.createRequest(t);try{i.open(this._method,this._uri,!0);try{if(this._opts.extraHeaders){i.setDisableHeaderCheck&&i.setDisableHeaderCheck(!0);for(let r in this._opts.extraHeaders)this._opts.extraHeaders.hasOwnProperty(r)&&i.setRequestHeader(r,this._opts.extraHeaders[r])}}catch{}if(this._method==="POST")try{i.setRequestHeader("Content-type","text/plain;charset=UTF-8")}catch{}try{i.setRequestHeader("Accept","*/*")}catch{}(e=this._opts.cookieJar)===null||e===void 0||e.addCookies(i),"withCredentials"in i&&(i.withCredentials=this._opts.withCredentials),this._opts.requestTimeout&&(i.timeout=this._opts.requestTimeout),i.onreadystatechange=()=>{var r;i.readyState===3&&((r=this._opts.cookieJar)===null||r===void 0||r.parseCookies(i.getResponseHeader("set-cookie"))),i.readyState===4&&(i.status===200||i.status===1223?this._onLoad():this.setTimeoutFn(()=>{this._onError(typeof i.status=="number"?i.status:0)},0))},i.send(this._data)}catch(r){this.setTimeoutFn(()=>{this._onError(r)},0);return}typeof document<"u"&&(this._index=o.requestsCount++,o.requests[this._index]=this)}_onError(e){this.emitReserved("error",e,this._xhr),this._cleanup(!0)}_cleanup(e){if(!(typeof this._xhr>"u"||this._xhr===null)){if(this._xhr.onreadystatechange=Hr,e)try{this._xhr.abort()}catch{}typeof document<"u"&&delete o.requests[this._index],this._xhr=null}}_onLoad(){let e=this._xhr.responseText;e!==null&&(this.emitReserved("data",e),this.emitReserved("success"),this._cleanup())}abort(){this._cleanup()}};z.requestsCount=0;z.requests={};if(typeof document<"u"){if(typeof attachEvent=="function")attachEvent("onunload",oi);else if(typeof addEventListener=="function"){let o="onpagehide"in k?"pagehide":"unload";addEventListener(o,oi,!1)}}function oi(){for(let o in z.requests)z.requests.hasOwnProperty(o)&&z.requests[o].abort()}var Ur=(function(){let o=ii({xdomain:!1});return o&&o.responseType!==null})(),q=class extends xt{constructor(e){super(e);let t=e&&e.forceBase64;this.supportsBinary=Ur&&!t}request(e={}){return Object.assign(e,{xd:this.xd},this.opts),new z(ii,this.uri(),e)}};function ii(o){let e=o.xdomain;try{if(typeof XMLHttpRequest<"u"&&(!e||ti))return new XMLHttpRequest}catch{}if(!e)try{return new k[["Active"].concat("Object").join("X")]("Microsoft.XMLHTTP")}catch{}}var ri=typeof navigator<"u"&&typeof navigator.product=="string"&&navigator.product.toLowerCase()==="reactnative",Tt=class extends B{get name(){return"websocket"}doOpen(){let e=this.uri(),t=this.opts.protocols,i=ri?{}:We(this.opts,"agent","perMessageDeflate","pfx","key","passphrase","cert","ca","ciphers","rejectUnauthorized","localAddress","protocolVersion","origin","maxPayload","family","checkServerIdentity");this.opts.extraHeaders&&(i.headers=this.opts.extraHeaders);try{this.ws=this.createSocket(e,t,i)}catch(r){return this.emitReserved("error",r)}this.ws.binaryType=this.socket.binaryType,this.addEventListeners()}addEventListeners(){this.ws.onopen=()=>{this.opts.autoUnref&&this.ws._socket.unref(),this.onOpen()},this.ws.onclose=e=>this.onClose({description:"websocket connection closed",context:e}),this.ws.onmessage=e=>this.onData(e.data),this.ws.onerror=e=>this.onError("websocket error",e)}write(e){this.writable=!1;for(let t=0;t<e.length;t++){let i=e[t],r=t===e.length-1;fe(i,this.supportsBinary,s=>{try{this.doWrite(i,s)}catch{}r&&N(()=>{this.writable=!0,this.emitReserved("drain")},this.setTimeoutFn)})}}doClose(){typeof this.ws<"u"&&(this.ws.onerror=()=>{},this.ws.close(),this.ws=null)}uri(){let e=this.opts.secure?"wss":"ws",t=this.query||{};return this.opts.timestampRequests&&(t[this.opts.timestampParam]=je()),this.supportsBinary||(t.b64=1),this.createUri(e,t)}},St=k.WebSocket||k.MozWebSocket,I=class extends Tt{createSocket(e,t,i){return ri?new St(e,t,i):t?new St(e,t):new St(e)}doWrite(e,t){this.ws.send(t)}};var Z=class extends B{get name(){return"webtransport"}doOpen(){try{this._transport=new WebTransport(this.createUri("https"),this.opts.transportOptions[this.name])}catch(e){return this.emitReserved("error",e)}this._transport.closed.then(()=>{this.onClose()}).catch(e=>{this.onError("webtransport error",e)}),this._transport.ready.then(()=>{this._transport.createBidirectionalStream().then(e=>{let t=Jo(Number.MAX_SAFE_INTEGER,this.socket.binaryType),i=e.readable.pipeThrough(t).getReader(),r=Yo();r.readable.pipeTo(e.writable),this._writer=r.writable.getWriter();let s=()=>{i.read().then(({done:l,value:c})=>{l||(this.onPacket(c),s())}).catch(l=>{})};s();let n={type:"open"};this.query.sid&&(n.data=`{"sid":"${this.query.sid}"}`),this._writer.write(n).then(()=>this.onOpen())})})}write(e){this.writable=!1;for(let t=0;t<e.length;t++){let i=e[t],r=t===e.length-1;this._writer.write(i).then(()=>{r&&N(()=>{this.writable=!0,this.emitReserved("drain")},this.setTimeoutFn)})}}doClose(){var e;(e=this._transport)===null||e===void 0||e.close()}};var Et={websocket:I,webtransport:Z,polling:q};var Vr=/^(?:(?![^:@\/?#]+:[^:@\/]*@)(http|https|ws|wss):\/\/)?((?:(([^:@\/?#]*)(?::([^:@\/?#]*))?)?@)?((?:[a-f0-9]{0,4}:){2,7}[a-f0-9]{0,4}|[^:\/?#]*)(?::(\d*))?)(((\/(?:[^?#](?![^?#\/]*\.[^?#\/.]+(?:[?#]|$)))*\/?)?([^?#\/]*))(?:\?([^#]*))?(?:#(.*))?)/,Fr=["source","protocol","authority","userInfo","user","password","host","port","relative","path","directory","file","query","anchor"];function ee(o){if(o.length>8e3)throw"URI too long";let e=o,t=o.indexOf("["),i=o.indexOf("]");t!=-1&&i!=-1&&(o=o.substring(0,t)+o.substring(t,i).replace(/:/g,";")+o.substring(i,o.length));let r=Vr.exec(o||""),s={},n=14;for(;n--;)s[Fr[n]]=r[n]||"";return t!=-1&&i!=-1&&(s.source=e,s.host=s.host.substring(1,s.host.length-1).replace(/;/g,":"),s.authority=s.authority.replace("[","").replace("]","").replace(/;/g,":"),s.ipv6uri=!0),s.pathNames=Wr(s,s.path),s.queryKey=jr(s,s.query),s}function Wr(o,e){let t=/\/{2,9}/g,i=e.replace(t,"/").split("/");return(e.slice(0,1)=="/"||e.length===0)&&i.splice(0,1),e.slice(-1)=="/"&&i.splice(i.length-1,1),i}function jr(o,e){let t={};return e.replace(/(?:^|&)([^&=]*)=?([^&]*)/g,function(i,r,s){r&&(t[r]=s)}),t}var At=typeof addEventListener=="function"&&typeof removeEventListener=="function",Ye=[];At&&addEventListener("offline",()=>{Ye.forEach(o=>o())},!1);var J=class o extends b{constructor(e,t={}){var i,r;if(super(),this.binaryType=Go,this.writeBuffer=[],this._prevBufferLen=0,this._upgrades=[],this._pingInterval=-1,this._pingTimeout=-1,this._maxPayload=-1,this._pingTimeoutTime=1/0,e&&typeof e=="object"&&(t=e,e=null),e){let s=ee(e);t.hostname=s.host,t.secure=s.protocol==="https"||s.protocol==="wss",t.port=s.port,s.query&&(t.query=s.query)}else t.host&&(t.hostname=ee(t.host).host);if(M(this,t),this.secure=t.secure!=null?t.secure:typeof location<"u"&&location.protocol==="https:",t.hostname&&!t.port&&(t.port=this.secure?"443":"80"),this.hostname=t.hostname||(typeof location<"u"?location.hostname:"localhost"),this.port=t.port||(typeof location<"u"&&location.port?location.port:this.secure?"443":"80"),t.transportImplementations&&t.transports)throw new Error("specifying both 'transportImplementations' and 'transports' options is not supported");t.transportImplementations||!((i=t.transports)===null||i===void 0)&&i.length&&typeof t.transports[0]=="function"?(this.transports=[],this._transportsByName=Object.create(null),((r=t.transportImplementations)!==null&&r!==void 0?r:t.transports).forEach(s=>{let n=s.prototype.name;this.transports.push(n),this._transportsByName[n]=s})):(this.transports=t.transports?[...t.transports]:["polling","websocket","webtransport"],this._transportsByName=Et),this.opts=Object.assign({path:"/engine.io",agent:!1,withCredentials:!1,upgrade:!0,timestampParam:"t",rememberUpgrade:!1,addTrailingSlash:!0,rejectUnauthorized:!0,perMessageDeflate:{threshold:1024},transportOptions:{},closeOnBeforeunload:!1},t),this.opts.path=this.opts.path.replace(/\/$/,"")+(this.opts.addTrailingSlash?"/":""),typeof this.opts.query=="string"&&(this.opts.query=Zo(this.opts.query)),At&&(this.opts.closeOnBeforeunload&&(this._beforeunloadEventListener=()=>{this.transport&&(this.transport.removeAllListeners(),this.transport.close())},addEventListener("beforeunload",this._beforeunloadEventListener,!1)),this.hostname!=="localhost"&&(this._offlineEventListener=()=>{this._onClose("transport close",{description:"network connection lost"})},Ye.push(this._offlineEventListener))),this.opts.withCredentials&&(this._cookieJar=void 0),this._open()}createTransport(e){let t=Object.assign({},this.opts.query);t.EIO=kt,t.transport=e,this.id&&(t.sid=this.id);let i=Object.assign({},this.opts,{query:t,socket:this,hostname:this.hostname,secure:this.secure,port:this.port},this.opts.transportOptions[e]);return new this._transportsByName[e](i)}_open(){if(this.transports.length===0){this.setTimeoutFn(()=>{this.emitReserved("error","No transports available")},0);return}let e=this.opts.rememberUpgrade&&o.priorWebsocketSuccess&&this.transports.indexOf("websocket")!==-1?"websocket":this.transports[0];this.readyState="opening";let t=this.createTransport(e);t.open(),this.setTransport(t)}setTransport(e){this.transport&&this.transport.removeAllListeners(),this.transport=e,e.on("drain",this._onDrain.bind(this)).on("packet",this._onPacket.bind(this)).on("error",this._onError.bind(this)).on("close",t=>this._onClose("transport close",t))}_probe(e){let t=this.createTransport(e),i=!1;o.priorWebsocketSuccess=!1;let r=()=>{i||(t.send([{type:"ping",data:"probe"}]),t.once("packet",u=>{if(!i)if(u.type==="pong"&&u.data==="probe"){if(this.upgrading=!0,this.emitReserved("upgrading",t),!t)return;o.priorWebsocketSuccess=t.name==="websocket",this.transport.pause(()=>{i||this.readyState!=="closed"&&(m(),this.setTransport(t),t.send([{type:"upgrade"}]),this.emitReserved("upgrade",t),t=null,this.upgrading=!1,this.flush())})}else{let g=new Error("probe error");g.transport=t.name,this.emitReserved("upgradeError",g)}}))};function s(){i||(i=!0,m(),t.close(),t=null)}let n=u=>{let g=new Error("probe error: "+u);g.transport=t.name,s(),this.emitReserved("upgradeError",g)};function l(){n("transport closed")}function c(){n("socket closed")}function p(u){t&&u.name!==t.name&&s()}let m=()=>{t.removeListener("open",r),t.removeListener("error",n),t.removeListener("close",l),this.off("close",c),this.off("upgrading",p)};t.once("open",r),t.once("error",n),t.once("close",l),this.once("close",c),this.once("upgrading",p),this._upgrades.indexOf("webtransport")!==-1&&e!=="webtransport"?this.setTimeoutFn(()=>{i||t.open()},200):t.open()}onOpen(){if(this.readyState="open",o.priorWebsocketSuccess=this.transport.name==="websocket",this.emitReserved("open"),this.flush(),this.readyState==="open"&&this.opts.upgrade)for(let e=0;e<this._upgrades.length;e++)this._probe(this._upgrades[e])}_onPacket(e){if(this.readyState==="opening"||this.readyState==="open"||this.readyState==="closing")switch(this.emitReserved("packet",e),this.emitReserved("heartbeat"),e.type){case"open":this.onHandshake(JSON.parse(e.data));break;case"ping":this._sendPacket("pong"),this.emitReserved("ping"),this.emitReserved("pong"),this._resetPingTimeout();break;case"error":let t=new Error("server error");t.code=e.data,this._onError(t);break;case"message":this.emitReserved("data",e.data),this.emitReserved("message",e.data);break}}onHandshake(e){this.emitReserved("handshake",e),this.id=e.sid,this.transport.query.sid=e.sid,this._upgrades=this._filterUpgrades(e.upgrades),this._pingInterval=e.pingInterval,this._pingTimeout=e.pingTimeout,this._maxPayload=e.maxPayload,this.onOpen(),this.readyState!=="closed"&&this._resetPingTimeout()}_resetPingTimeout(){this.clearTimeoutFn(this._pingTimeoutTimer);let e=this._pingInterval+this._pingTimeout;this._pingTimeoutTime=Date.now()+e,this._pingTimeoutTimer=this.setTimeoutFn(()=>{this._onClose("ping timeout")},e),this.opts.autoUnref&&this._pingTimeoutTimer.unref()}_onDrain(){this.writeBuffer.splice(0,this._prevBufferLen),this._prevBufferLen=0,this.writeBuffer.length===0?this.emitReserved("drain"):this.flush()}flush(){if(this.readyState!=="closed"&&this.transport.writable&&!this.upgrading&&this.writeBuffer.length){let e=this._getWritablePackets();this.transport.send(e),this._prevBufferLen=e.length,this.emitReserved("flush")}}_getWritablePackets(){if(!(this._maxPayload&&this.transport.name==="polling"&&this.writeBuffer.length>1))return this.writeBuffer;let t=1;for(let i=0;i<this.writeBuffer.length;i++){let r=this.writeBuffer[i].data;if(r&&(t+=Xo(r)),i>0&&t>this._maxPayload)return this.writeBuffer.slice(0,i);t+=2}return this.writeBuffer}_hasPingExpired(){if(!this._pingTimeoutTime)return!0;let e=Date.now()>this._pingTimeoutTime;return e&&(this._pingTimeoutTime=0,N(()=>{this._onClose("ping timeout")},this.setTimeoutFn)),e}write(e,t,i){return this._sendPacket("message",e,t,i),this}send(e,t,i){return this._sendPacket("message",e,t,i),this}_sendPacket(e,t,i,r){if(typeof t=="function"&&(r=t,t=void 0),typeof i=="function"&&(r=i,i=null),this.readyState==="closing"||this.readyState==="closed")return;i=i||{},i.compress=i.compress!==!1;let s={type:e,data:t,options:i};this.emitReserved("packetCreate",s),this.writeBuffer.push(s),r&&this.once("flush",r),this.flush()}close(){let e=()=>{this._onClose("forced close"),this.transport.close()},t=()=>{this.off("upgrade",t),this.off("upgradeError",t),e()},i=()=>{this.once("upgrade",t),this.once("upgradeError",t)};return(this.readyState==="opening"||this.readyState==="open")&&(this.readyState="closing",this.writeBuffer.length?this.once("drain",()=>{this.upgrading?i():e()}):this.upgrading?i():e()),this}_onError(e){if(o.priorWebsocketSuccess=!1,this.opts.tryAllTransports&&this.transports.length>1&&this.readyState==="opening")return this.transports.shift(),this._open();this.emitReserved("error",e),this._onClose("transport error",e)}_onClose(e,t){if(this.readyState==="opening"||this.readyState==="open"||this.readyState==="closing"){if(this.clearTimeoutFn(this._pingTimeoutTimer),this.transport.removeAllListeners("close"),this.transport.close(),this.transport.removeAllListeners(),At&&(this._beforeunloadEventListener&&removeEventListener("beforeunload",this._beforeunloadEventListener,!1),this._offlineEventListener)){let i=Ye.indexOf(this._offlineEventListener);i!==-1&&Ye.splice(i,1)}this.readyState="closed",this.id=null,this.emitReserved("close",e,t),this.writeBuffer=[],this._prevBufferLen=0}}_filterUpgrades(e){let t=[];for(let i=0;i<e.length;i++)~this.transports.indexOf(e[i])&&t.push(e[i]);return t}};J.protocol=kt;var Ja=J.protocol;function si(o,e="",t){let i=o;t=t||typeof location<"u"&&location,o==null&&(o=t.protocol+"//"+t.host),typeof o=="string"&&(o.charAt(0)==="/"&&(o.charAt(1)==="/"?o=t.protocol+o:o=t.host+o),/^(https?|wss?):\/\//.test(o)||(typeof t<"u"?o=t.protocol+"//"+o:o="https://"+o),i=ee(o)),i.port||(/^(http|ws)$/.test(i.protocol)?i.port="80":/^(http|ws)s$/.test(i.protocol)&&(i.port="443")),i.path=i.path||"/";let s=i.host.indexOf(":")!==-1?"["+i.host+"]":i.host;return i.id=i.protocol+"://"+s+":"+i.port+e,i.href=i.protocol+"://"+s+(t&&t.port===i.port?"":":"+i.port),i}var Lt={};wr(Lt,{Decoder:()=>Ot,Encoder:()=>Rt,PacketType:()=>f,isPacketValid:()=>ts,protocol:()=>di});var Yr=typeof ArrayBuffer=="function",Jr=o=>typeof ArrayBuffer.isView=="function"?ArrayBuffer.isView(o):o.buffer instanceof ArrayBuffer,ni=Object.prototype.toString,Gr=typeof Blob=="function"||typeof Blob<"u"&&ni.call(Blob)==="[object BlobConstructor]",Xr=typeof File=="function"||typeof File<"u"&&ni.call(File)==="[object FileConstructor]";function we(o){return Yr&&(o instanceof ArrayBuffer||Jr(o))||Gr&&o instanceof Blob||Xr&&o instanceof File}function be(o,e){if(!o||typeof o!="object")return!1;if(Array.isArray(o)){for(let t=0,i=o.length;t<i;t++)if(be(o[t]))return!0;return!1}if(we(o))return!0;if(o.toJSON&&typeof o.toJSON=="function"&&arguments.length===1)return be(o.toJSON(),!0);for(let t in o)if(Object.prototype.hasOwnProperty.call(o,t)&&be(o[t]))return!0;return!1}function ai(o){let e=[],t=o.data,i=o;return i.data=Je(t,e),i.attachments=e.length,{packet:i,buffers:e}}function Je(o,e,t){if(!o)return o;if(we(o)){let i={_placeholder:!0,num:e.length};return e.push(o),i}else if(Array.isArray(o)){let i=new Array(o.length);for(let r=0;r<o.length;r++)i[r]=Je(o[r],e);return i}else if(typeof o=="object"&&!(o instanceof Date)){if(o.toJSON&&typeof o.toJSON=="function"&&!t)return Je(o.toJSON(),e,!0);let i={};for(let r in o)Object.prototype.hasOwnProperty.call(o,r)&&(i[r]=Je(o[r],e));return i}return o}function ci(o,e){return o.data=Ct(o.data,e),delete o.attachments,o}function Ct(o,e){if(!o)return o;if(o&&o._placeholder===!0){if(typeof o.num=="number"&&o.num>=0&&o.num<e.length)return e[o.num];throw new Error("illegal attachments")}else if(Array.isArray(o))for(let t=0;t<o.length;t++)o[t]=Ct(o[t],e);else if(typeof o=="object")for(let t in o)Object.prototype.hasOwnProperty.call(o,t)&&(o[t]=Ct(o[t],e));return o}var li=["connect","connect_error","disconnect","disconnecting","newListener","removeListener"],di=5,f;(function(o){o[o.CONNECT=0]="CONNECT",o[o.DISCONNECT=1]="DISCONNECT",o[o.EVENT=2]="EVENT",o[o.ACK=3]="ACK",o[o.CONNECT_ERROR=4]="CONNECT_ERROR",o[o.BINARY_EVENT=5]="BINARY_EVENT",o[o.BINARY_ACK=6]="BINARY_ACK"})(f||(f={}));var Rt=class{constructor(e){this.replacer=e}encode(e){return(e.type===f.EVENT||e.type===f.ACK)&&be(e)?this.encodeAsBinary({type:e.type===f.EVENT?f.BINARY_EVENT:f.BINARY_ACK,nsp:e.nsp,data:e.data,id:e.id}):[this.encodeAsString(e)]}encodeAsString(e){let t=""+e.type;return(e.type===f.BINARY_EVENT||e.type===f.BINARY_ACK)&&(t+=e.attachments+"-"),e.nsp&&e.nsp!=="/"&&(t+=e.nsp+","),e.id!=null&&(t+=e.id),e.data!=null&&(t+=JSON.stringify(e.data,this.replacer)),t}encodeAsBinary(e){let t=ai(e),i=this.encodeAsString(t.packet),r=t.buffers;return r.unshift(i),r}},Ot=class o extends b{constructor(e){super(),this.opts=Object.assign({reviver:void 0,maxAttachments:10},typeof e=="function"?{reviver:e}:e)}add(e){let t;if(typeof e=="string"){if(this.reconstructor)throw new Error("got plaintext data when reconstructing a packet");t=this.decodeString(e);let i=t.type===f.BINARY_EVENT;i||t.type===f.BINARY_ACK?(t.type=i?f.EVENT:f.ACK,this.reconstructor=new Pt(t)):super.emitReserved("decoded",t)}else if(we(e)||e.base64)if(this.reconstructor)t=this.reconstructor.takeBinaryData(e),t&&(this.reconstructor=null,super.emitReserved("decoded",t));else throw new Error("got binary data when not reconstructing a packet");else throw new Error("Unknown type: "+e)}decodeString(e){let t=0,i={type:Number(e.charAt(0))};if(f[i.type]===void 0)throw new Error("unknown packet type "+i.type);if(i.type===f.BINARY_EVENT||i.type===f.BINARY_ACK){let s=t+1;for(;e.charAt(++t)!=="-"&&t!=e.length;);let n=e.substring(s,t);if(n!=Number(n)||e.charAt(t)!=="-")throw new Error("Illegal attachments");let l=Number(n);if(!pi(l)||l<1)throw new Error("Illegal attachments");if(l>this.opts.maxAttachments)throw new Error("too many attachments");i.attachments=l}if(e.charAt(t+1)==="/"){let s=t+1;for(;++t&&!(e.charAt(t)===","||t===e.length););i.nsp=e.substring(s,t)}else i.nsp="/";let r=e.charAt(t+1);if(r!==""&&Number(r)==r){let s=t+1;for(;++t;){let n=e.charAt(t);if(n==null||Number(n)!=n){--t;break}if(t===e.length)break}i.id=Number(e.substring(s,t+1))}if(e.charAt(++t)){let s=this.tryParse(e.substr(t));if(o.isPayloadValid(i.type,s))i.data=s;else throw new Error("invalid payload")}return i}tryParse(e){try{return JSON.parse(e,this.opts.reviver)}catch{return!1}}static isPayloadValid(e,t){switch(e){case f.CONNECT:return Ge(t);case f.DISCONNECT:return t===void 0;case f.CONNECT_ERROR:return typeof t=="string"||Ge(t);case f.EVENT:case f.BINARY_EVENT:return Array.isArray(t)&&(typeof t[0]=="number"||typeof t[0]=="string"&&li.indexOf(t[0])===-1);case f.ACK:case f.BINARY_ACK:return Array.isArray(t)}}destroy(){this.reconstructor&&(this.reconstructor.finishedReconstruction(),this.reconstructor=null)}},Pt=class{constructor(e){this.packet=e,this.buffers=[],this.reconPack=e}takeBinaryData(e){if(this.buffers.push(e),this.buffers.length===this.reconPack.attachments){let t=ci(this.reconPack,this.buffers);return this.finishedReconstruction(),t}return null}finishedReconstruction(){this.reconPack=null,this.buffers=[]}};function Qr(o){return typeof o=="string"}var pi=Number.isInteger||function(o){return typeof o=="number"&&isFinite(o)&&Math.floor(o)===o};function Zr(o){return o===void 0||pi(o)}function Ge(o){return Object.prototype.toString.call(o)==="[object Object]"}function es(o,e){switch(o){case f.CONNECT:return e===void 0||Ge(e);case f.DISCONNECT:return e===void 0;case f.EVENT:return Array.isArray(e)&&(typeof e[0]=="number"||typeof e[0]=="string"&&li.indexOf(e[0])===-1);case f.ACK:return Array.isArray(e);case f.CONNECT_ERROR:return typeof e=="string"||Ge(e);default:return!1}}function ts(o){return Qr(o.nsp)&&Zr(o.id)&&es(o.type,o.data)}function T(o,e,t){return o.on(e,t),function(){o.off(e,t)}}var os=Object.freeze({connect:1,connect_error:1,disconnect:1,disconnecting:1,newListener:1,removeListener:1}),te=class extends b{constructor(e,t,i){super(),this.connected=!1,this.recovered=!1,this.receiveBuffer=[],this.sendBuffer=[],this._queue=[],this._queueSeq=0,this.ids=0,this.acks={},this.flags={},this.io=e,this.nsp=t,i&&i.auth&&(this.auth=i.auth),this._opts=Object.assign({},i),this.io._autoConnect&&this.open()}get disconnected(){return!this.connected}subEvents(){if(this.subs)return;let e=this.io;this.subs=[T(e,"open",this.onopen.bind(this)),T(e,"packet",this.onpacket.bind(this)),T(e,"error",this.onerror.bind(this)),T(e,"close",this.onclose.bind(this))]}get active(){return!!this.subs}connect(){return this.connected?this:(this.subEvents(),this.io._reconnecting||this.io.open(),this.io._readyState==="open"&&this.onopen(),this)}open(){return this.connect()}send(...e){return e.unshift("message"),this.emit.apply(this,e),this}emit(e,...t){var i,r,s;if(os.hasOwnProperty(e))throw new Error('"'+e.toString()+'" is a reserved event name');if(t.unshift(e),this._opts.retries&&!this.flags.fromQueue&&!this.flags.volatile)return this._addToQueue(t),this;let n={type:f.EVENT,data:t};if(n.options={},n.options.compress=this.flags.compress!==!1,typeof t[t.length-1]=="function"){let m=this.ids++,u=t.pop();this._registerAckCallback(m,u),n.id=m}let l=(r=(i=this.io.engine)===null||i===void 0?void 0:i.transport)===null||r===void 0?void 0:r.writable,c=this.connected&&!(!((s=this.io.engine)===null||s===void 0)&&s._hasPingExpired());return this.flags.volatile&&!l||(c?(this.notifyOutgoingListeners(n),this.packet(n)):this.sendBuffer.push(n)),this.flags={},this}_registerAckCallback(e,t){var i;let r=(i=this.flags.timeout)!==null&&i!==void 0?i:this._opts.ackTimeout;if(r===void 0){this.acks[e]=t;return}let s=this.io.setTimeoutFn(()=>{delete this.acks[e];for(let l=0;l<this.sendBuffer.length;l++)this.sendBuffer[l].id===e&&this.sendBuffer.splice(l,1);t.call(this,new Error("operation has timed out"))},r),n=(...l)=>{this.io.clearTimeoutFn(s),t.apply(this,l)};n.withError=!0,this.acks[e]=n}emitWithAck(e,...t){return new Promise((i,r)=>{let s=(n,l)=>n?r(n):i(l);s.withError=!0,t.push(s),this.emit(e,...t)})}_addToQueue(e){let t;typeof e[e.length-1]=="function"&&(t=e.pop());let i={id:this._queueSeq++,tryCount:0,pending:!1,args:e,flags:Object.assign({fromQueue:!0},this.flags)};e.push((r,...s)=>(this._queue[0],r!==null?i.tryCount>this._opts.retries&&(this._queue.shift(),t&&t(r)):(this._queue.shift(),t&&t(null,...s)),i.pending=!1,this._drainQueue())),this._queue.push(i),this._drainQueue()}_drainQueue(e=!1){if(!this.connected||this._queue.length===0)return;let t=this._queue[0];t.pending&&!e||(t.pending=!0,t.tryCount++,this.flags=t.flags,this.emit.apply(this,t.args))}packet(e){e.nsp=this.nsp,this.io._packet(e)}onopen(){typeof this.auth=="function"?this.auth(e=>{this._sendConnectPacket(e)}):this._sendConnectPacket(this.auth)}_sendConnectPacket(e){this.packet({type:f.CONNECT,data:this._pid?Object.assign({pid:this._pid,offset:this._lastOffset},e):e})}onerror(e){this.connected||this.emitReserved("connect_error",e)}onclose(e,t){this.connected=!1,delete this.id,this.emitReserved("disconnect",e,t),this._clearAcks()}_clearAcks(){Object.keys(this.acks).forEach(e=>{if(!this.sendBuffer.some(i=>String(i.id)===e)){let i=this.acks[e];delete this.acks[e],i.withError&&i.call(this,new Error("socket has been disconnected"))}})}onpacket(e){if(e.nsp===this.nsp)switch(e.type){case f.CONNECT:e.data&&e.data.sid?this.onconnect(e.data.sid,e.data.pid):this.emitReserved("connect_error",new Error("It seems you are trying to reach a Socket.IO server in v2.x with a v3.x client, but they are not compatible (more information here: https://socket.io/docs/v3/migrating-from-2-x-to-3-0/)"));break;case f.EVENT:case f.BINARY_EVENT:this.onevent(e);break;case f.ACK:case f.BINARY_ACK:this.onack(e);break;case f.DISCONNECT:this.ondisconnect();break;case f.CONNECT_ERROR:this.destroy();let i=new Error(e.data.message);i.data=e.data.data,this.emitReserved("connect_error",i);break}}onevent(e){let t=e.data||[];e.id!=null&&t.push(this.ack(e.id)),this.connected?this.emitEvent(t):this.receiveBuffer.push(Object.freeze(t))}emitEvent(e){if(this._anyListeners&&this._anyListeners.length){let t=this._anyListeners.slice();for(let i of t)i.apply(this,e)}super.emit.apply(this,e),this._pid&&e.length&&typeof e[e.length-1]=="string"&&(this._lastOffset=e[e.length-1])}ack(e){let t=this,i=!1;return function(...r){i||(i=!0,t.packet({type:f.ACK,id:e,data:r}))}}onack(e){let t=this.acks[e.id];typeof t=="function"&&(delete this.acks[e.id],t.withError&&e.data.unshift(null),t.apply(this,e.data))}onconnect(e,t){this.id=e,this.recovered=t&&this._pid===t,this._pid=t,this.connected=!0,this.emitBuffered(),this._drainQueue(!0),this.emitReserved("connect")}emitBuffered(){this.receiveBuffer.forEach(e=>this.emitEvent(e)),this.receiveBuffer=[],this.sendBuffer.forEach(e=>{this.notifyOutgoingListeners(e),this.packet(e)}),this.sendBuffer=[]}ondisconnect(){this.destroy(),this.onclose("io server disconnect")}destroy(){this.subs&&(this.subs.forEach(e=>e()),this.subs=void 0),this.io._destroy(this)}disconnect(){return this.connected&&this.packet({type:f.DISCONNECT}),this.destroy(),this.connected&&this.onclose("io client disconnect"),this}close(){return this.disconnect()}compress(e){return this.flags.compress=e,this}get volatile(){return this.flags.volatile=!0,this}timeout(e){return this.flags.timeout=e,this}onAny(e){return this._anyListeners=this._anyListeners||[],this._anyListeners.push(e),this}prependAny(e){return this._anyListeners=this._anyListeners||[],this._anyListeners.unshift(e),this}offAny(e){if(!this._anyListeners)return this;if(e){let t=this._anyListeners;for(let i=0;i<t.length;i++)if(e===t[i])return t.splice(i,1),this}else this._anyListeners=[];return this}listenersAny(){return this._anyListeners||[]}onAnyOutgoing(e){return this._anyOutgoingListeners=this._anyOutgoingListeners||[],this._anyOutgoingListeners.push(e),this}prependAnyOutgoing(e){return this._anyOutgoingListeners=this._anyOutgoingListeners||[],this._anyOutgoingListeners.unshift(e),this}offAnyOutgoing(e){if(!this._anyOutgoingListeners)return this;if(e){let t=this._anyOutgoingListeners;for(let i=0;i<t.length;i++)if(e===t[i])return t.splice(i,1),this}else this._anyOutgoingListeners=[];return this}listenersAnyOutgoing(){return this._anyOutgoingListeners||[]}notifyOutgoingListeners(e){if(this._anyOutgoingListeners&&this._anyOutgoingListeners.length){let t=this._anyOutgoingListeners.slice();for(let i of t)i.apply(this,e.data)}}};function G(o){o=o||{},this.ms=o.min||100,this.max=o.max||1e4,this.factor=o.factor||2,this.jitter=o.jitter>0&&o.jitter<=1?o.jitter:0,this.attempts=0}G.prototype.duration=function(){var o=this.ms*Math.pow(this.factor,this.attempts++);if(this.jitter){var e=Math.random(),t=Math.floor(e*this.jitter*o);o=(Math.floor(e*10)&1)==0?o-t:o+t}return Math.min(o,this.max)|0};G.prototype.reset=function(){this.attempts=0};G.prototype.setMin=function(o){this.ms=o};G.prototype.setMax=function(o){this.max=o};G.prototype.setJitter=function(o){this.jitter=o};var oe=class extends b{constructor(e,t){var i;super(),this.nsps={},this.subs=[],e&&typeof e=="object"&&(t=e,e=void 0),t=t||{},t.path=t.path||"/socket.io",this.opts=t,M(this,t),this.reconnection(t.reconnection!==!1),this.reconnectionAttempts(t.reconnectionAttempts||1/0),this.reconnectionDelay(t.reconnectionDelay||1e3),this.reconnectionDelayMax(t.reconnectionDelayMax||5e3),this.randomizationFactor((i=t.randomizationFactor)!==null&&i!==void 0?i:.5),this.backoff=new G({min:this.reconnectionDelay(),max:this.reconnectionDelayMax(),jitter:this.randomizationFactor()}),this.timeout(t.timeout==null?2e4:t.timeout),this._readyState="closed",this.uri=e;let r=t.parser||Lt;this.encoder=new r.Encoder,this.decoder=new r.Decoder,this._autoConnect=t.autoConnect!==!1,this._autoConnect&&this.open()}reconnection(e){return arguments.length?(this._reconnection=!!e,e||(this.skipReconnect=!0),this):this._reconnection}reconnectionAttempts(e){return e===void 0?this._reconnectionAttempts:(this._reconnectionAttempts=e,this)}reconnectionDelay(e){var t;return e===void 0?this._reconnectionDelay:(this._reconnectionDelay=e,(t=this.backoff)===null||t===void 0||t.setMin(e),this)}randomizationFactor(e){var t;return e===void 0?this._randomizationFactor:(this._randomizationFactor=e,(t=this.backoff)===null||t===void 0||t.setJitter(e),this)}reconnectionDelayMax(e){var t;return e===void 0?this._reconnectionDelayMax:(this._reconnectionDelayMax=e,(t=this.backoff)===null||t===void 0||t.setMax(e),this)}timeout(e){return arguments.length?(this._timeout=e,this):this._timeout}maybeReconnectOnOpen(){!this._reconnecting&&this._reconnection&&this.backoff.attempts===0&&this.reconnect()}open(e){if(~this._readyState.indexOf("open"))return this;this.engine=new J(this.uri,this.opts);let t=this.engine,i=this;this._readyState="opening",this.skipReconnect=!1;let r=T(t,"open",function(){i.onopen(),e&&e()}),s=l=>{this.cleanup(),this._readyState="closed",this.emitReserved("error",l),e?e(l):this.maybeReconnectOnOpen()},n=T(t,"error",s);if(this._timeout!==!1){let l=this._timeout,c=this.setTimeoutFn(()=>{r(),s(new Error("timeout")),t.close()},l);this.opts.autoUnref&&c.unref(),this.subs.push(()=>{this.clearTimeoutFn(c)})}return this.subs.push(r),this.subs.push(n),this}connect(e){return this.open(e)}onopen(){this.cleanup(),this._readyState="open",this.emitReserved("open");let e=this.engine;this.subs.push(T(e,"ping",this.onping.bind(this)),T(e,"data",this.ondata.bind(this)),T(e,"error",this.onerror.bind(this)),T(e,"close",this.onclose.bind(this)),T(this.decoder,"decoded",this.ondecoded.bind(this)))}onping(){this.emitReserved("ping")}ondata(e){try{this.decoder.add(e)}catch(t){this.onclose("parse error",t)}}ondecoded(e){N(()=>{this.emitReserved("packet",e)},this.setTimeoutFn)}onerror(e){this.emitReserved("error",e)}socket(e,t){let i=this.nsps[e];return i?this._autoConnect&&!i.active&&i.connect():(i=new te(this,e,t),this.nsps[e]=i),i}_destroy(e){let t=Object.keys(this.nsps);for(let i of t)if(this.nsps[i].active)return;this._close()}_packet(e){let t=this.encoder.encode(e);for(let i=0;i<t.length;i++)this.engine.write(t[i],e.options)}cleanup(){this.subs.forEach(e=>e()),this.subs.length=0,this.decoder.destroy()}_close(){this.skipReconnect=!0,this._reconnecting=!1,this.onclose("forced close")}disconnect(){return this._close()}onclose(e,t){var i;this.cleanup(),(i=this.engine)===null||i===void 0||i.close(),this.backoff.reset(),this._readyState="closed",this.emitReserved("close",e,t),this._reconnection&&!this.skipReconnect&&this.reconnect()}reconnect(){if(this._reconnecting||this.skipReconnect)return this;let e=this;if(this.backoff.attempts>=this._reconnectionAttempts)this.backoff.reset(),this.emitReserved("reconnect_failed"),this._reconnecting=!1;else{let t=this.backoff.duration();this._reconnecting=!0;let i=this.setTimeoutFn(()=>{e.skipReconnect||(this.emitReserved("reconnect_attempt",e.backoff.attempts),!e.skipReconnect&&e.open(r=>{r?(e._reconnecting=!1,e.reconnect(),this.emitReserved("reconnect_error",r)):e.onreconnect()}))},t);this.opts.autoUnref&&i.unref(),this.subs.push(()=>{this.clearTimeoutFn(i)})}}onreconnect(){let e=this.backoff.attempts;this._reconnecting=!1,this.backoff.reset(),this.emitReserved("reconnect",e)}};var _e={};function $e(o,e){typeof o=="object"&&(e=o,o=void 0),e=e||{};let t=si(o,e.path||"/socket.io"),i=t.source,r=t.id,s=t.path,n=_e[r]&&s in _e[r].nsps,l=e.forceNew||e["force new connection"]||e.multiplex===!1||n,c;return l?c=new oe(i,e):(_e[r]||(_e[r]=new oe(i,e)),c=_e[r]),t.query&&!e.query&&(e.query=t.queryKey),c.socket(t.path,e)}Object.assign($e,{Manager:oe,Socket:te,io:$e,connect:$e});var Xe=class{constructor(e){this.store=e}get all(){return this.store.get("outbox",[])}get next(){return this.all.find(e=>!e.failed)}add(e){this.store.set("outbox",[...this.all,e])}remove(e){this.store.set("outbox",this.all.filter(t=>t.id!==e))}refuse(e){this.store.set("outbox",this.all.map(t=>t.id===e?{...t,failed:!0}:t))}again(e){let t=this.all.find(s=>s.id===e);if(!t)return;let{failed:i,...r}=t;this.remove(e),this.add(r)}clear(){this.store.remove("outbox")}};var ui=3e3,is=200,Qe=class{constructor(e,t,i){this.store=e;this.listener=t;this.given=i;this.last=0;this.known=new Set;this.busy=!1;this.ready=!1;this.turn=0;this.token="";this.outbox=new Xe(e)}get conversation(){return ie(this.token)||this.store.get("conversation","")}open(){if(this.socket)return;this.listener.link("connecting");let e=$e(this.given().server||window.location.origin,{transports:["websocket","polling"],reconnectionDelay:500,reconnectionDelayMax:8e3});this.socket=e,e.on("connect",()=>{this.begin()}),e.on("disconnect",()=>{this.ready=!1,this.listener.link("offline")}),e.on("connect_error",()=>this.listener.link("offline")),e.on("message",t=>this.hear(t)),e.on("answered",t=>this.listener.answered(t.client_id)),e.on("typing",t=>this.listener.typing(t.on)),e.on("assistant",t=>this.listener.assistant(t.state)),e.on("handover",t=>this.listener.handover(t)),e.on("cart",t=>this.listener.cart(t))}renew(){this.socket?.connected&&this.begin()}close(){this.socket?.disconnect(),this.socket=void 0,this.token=""}send(e){this.outbox.add(e),this.flush()}resend(e){this.outbox.again(e),this.flush()}retry(){this.socket?.connected?this.renew():this.socket?.disconnect().connect()}ask(e,t={}){let i={...t.headers,Authorization:`Bearer ${this.token}`};return fetch(`${this.given().server}${e}`,{...t,headers:i})}async forget(){if(!this.token)return!1;try{let e=await this.ask("/api/messages",{method:"DELETE"});return e.ok&&this.outbox.clear(),e.ok}catch{return!1}}async begin(){this.ready=!1;let e=++this.turn,t=await this.request(this.given().token||this.store.get("token",""));if(e===this.turn&&t?.status===401&&(this.store.remove("token"),t=await this.request("")),e===this.turn){if(t&&!t.error)return this.welcome(t);this.listener.link("offline"),window.setTimeout(()=>e===this.turn&&this.renew(),ui)}}async request(e){let t=ie(this.token),i=ie(e)===t?Math.max(0,this.last-is):0,r=await this.session(e,i);return r?.token&&ie(r.token)!==t&&i?this.session(r.token,0):r}async session(e,t){let i={session_id:e,customer:this.given().customer,after:t};try{return await this.socket?.timeout(1e4).emitWithAck("session_request",i)}catch{return}}welcome(e){let t=ie(e.token),i=this.store.get("conversation","");i&&i!==t&&(this.outbox.clear(),this.store.remove("draft")),this.store.set("conversation",t),this.given().token||this.store.set("token",e.token);let r=t!==ie(this.token);r&&(this.last=0,this.known.clear()),this.token=e.token,this.ready=!0;for(let s of e.messages)this.note(s);this.listener.session(e.token,e.customer),this.listener.history(e.messages,e.handover,r),e.cart&&this.listener.cart(e.cart),this.listener.link("connected"),this.flush()}hear(e){this.note(e)&&this.listener.message(e)}note({id:e,client_id:t}){if(t!==void 0&&this.outbox.remove(t),e===void 0)return!0;let i=!this.known.has(e);return this.known.add(e),this.last=Math.max(this.last,e),i}async flush(){if(!this.busy){this.busy=!0;try{for(let e=this.outbox.next;e&&this.ready&&this.socket?.connected;e=this.outbox.next){let{at:t,...i}=e,r=await this.socket.timeout(1e4).emitWithAck("user_uttered",{...i,message:e.text});if(r.status===401)return void this.begin();if(r.status===429)return this.listener.slower(),this.later();r.status?(this.outbox.refuse(e.id),this.listener.refused(e.id,r.status)):this.outbox.remove(e.id)}}catch{this.later()}finally{this.busy=!1}}}later(){window.setTimeout(()=>{this.flush()},ui)}};function ie(o){try{let e=o.split(".")[1]??"";return String(JSON.parse(atob(e.replaceAll("-","+").replaceAll("_","/"))).sub)}catch{return""}}function Nt(o,e){if(e.client_id!==void 0){let t=o.findIndex(i=>i.client_id===e.client_id);if(t>=0)return o.with(t,e)}return e.id!==void 0&&o.some(t=>t.id===e.id)?o:[...o,e]}function ke(o){return{client_id:o.id,sender:"shopper",at:o.at,text:o.title??o.text,state:o.failed?"failed":"sending",...o.image?{image:o.image}:{}}}function hi(o){let e=[];for(let t of o){let i=e.at(-1);i&&!i.card&&rs(t,i.message)?i.card=t.card:e.push({message:t,card:t.card})}return e}function mi(o){let e=o.at(-1)?.message;return e?.sender!=="assistant"?-1:e.answers===void 0?o.length-1:o.findIndex(({message:t})=>t.sender==="assistant"&&t.answers===e.answers)}function rs(o,e){return o.card!==void 0&&!o.text&&e.text!==void 0&&e.sender==="assistant"&&e.answers===o.answers}var Ze=class{constructor(e,t,i){this.host=e;this.store=t;this.isOpen=i;this.messages=[];this.state="connecting";this.complete=!1;this.isTyping=!1;this.away=!1;this.held={state:"bot",agent:null};this.unread=0;this.inCart=0;this.trouble="";e.addController(this),this.connection=new Qe(t,this,()=>e.given()),this.images=new qe((r,s)=>this.connection.ask(r,s))}get conversation(){return this.connection.conversation}hostConnected(){this.messages=this.connection.outbox.all.map(ke),this.connection.open()}hostDisconnected(){this.connection.close(),this.images.forget()}send(e){this.trouble="",this.messages=[...this.messages,ke(e)],this.connection.send(e),this.changed(),this.host.arrived(!0)}resend(e){let t=e.client_id??"";this.trouble="",this.messages=[...this.messages.filter(i=>i!==e),{...e,state:"sending"}],this.connection.resend(t),this.changed(),this.host.arrived(!0)}read(){this.unread&&this.host.tell("unread",{count:0}),this.unread=0,this.changed()}renew(){this.connection.renew()}retry(){this.connection.retry()}clear(){this.store.set("cleared",Math.max(0,...this.messages.map(e=>e.id??0))),this.messages=this.connection.outbox.all.map(ke),this.changed()}async forget(){let e=await this.connection.forget();return e&&(this.messages=[],this.images.forget(),this.changed()),e}link(e){this.state=e,e!=="connected"&&(this.isTyping=!1),this.changed()}session(e,t){this.host.tell("session",{token:e,customer:t})}history(e,t,i){let r=this.connection.outbox.all.map(ke);i&&this.images.forget();let s=i?[]:this.messages;this.messages=[...e.filter(n=>this.isShown(n)),...r].reduce(Nt,s),this.held=t,this.away=!1,this.complete=!0,this.changed(),this.host.arrived(i)}message(e){this.messages=Nt(this.messages,e),e.sender==="assistant"?(this.isOpen()||(this.unread+=1,this.host.tell("unread",{count:this.unread})),this.host.tell("message",e)):this.trouble==="too_fast"&&(this.trouble=""),this.changed(),this.host.arrived(!1)}answered(e){this.mark(e,"answered")}refused(e,t){this.trouble=t===413?"too_long":"refused",this.mark(e,"failed")}slower(){this.trouble="too_fast",this.changed()}typing(e){this.isTyping=e,this.changed(),this.host.arrived(!1)}assistant(e){this.away=e==="away",this.changed()}handover(e){this.held=e,this.changed()}cart(e){this.inCart=e.count,this.host.tell("cart",e),this.changed()}mark(e,t){this.messages=this.messages.map(i=>i.client_id===e?{...i,state:t}:i),this.changed()}isShown(e){return e.id===void 0||e.id>this.store.get("cleared",0)}changed(){this.host.requestUpdate()}};function fi(o,e){return a`<div role="status">${ss(o,e)}</div>`}function ss(o,e){if(o.state==="offline")return a`<div class="banner warn">
      ${h("alert")}<span>${e("offline")}</span>
      <button type="button" @click=${()=>o.retry()}>${e("retry")}</button>
    </div>`;if(o.trouble)return a`<p class="banner warn">${h("alert")}<span>${e(o.trouble)}</span></p>`;if(o.away)return a`<p class="banner">${h("clock")}<span>${e("away")}</span></p>`;let{state:t,agent:i}=o.held;if(t==="bot")return d;let r=t==="waiting"?e("waiting_human"):i?e("human",{agent:i}):e("human_unnamed");return a`<p class="banner">${h("person")}<span>${r}</span></p>`}function gi(){let o=window;return o.SpeechRecognition??o.webkitSpeechRecognition}function yi(){return gi()!==void 0}function vi(o,e,t){let i=gi();if(!i)return()=>{};let r=new i,s;return r.lang=o==="zh"?"zh-CN":"en-US",r.interimResults=!0,r.onresult=({results:n})=>e(Array.from(n,l=>l[0]?.transcript??"").join("")),r.onerror=({error:n})=>{n==="not-allowed"||n==="service-not-allowed"?s="voice_denied":n!=="no-speech"&&n!=="aborted"&&(s="voice_failed")},r.onend=()=>t(s),r.start(),()=>r.stop()}var bi=2e3,Mt=class extends x{constructor(){super(...arguments);this.preview="";this.busy=!1;this.notice="";this.empty=!0}static{this.properties={say:{attribute:!1},language:{attribute:!1},conversation:{attribute:!1},file:{state:!0},busy:{state:!0},notice:{state:!0},empty:{state:!0}}}createRenderRoot(){return this}disconnectedCallback(){super.disconnectedCallback(),this.stop?.()}firstUpdated(){this.write(this.store.get("draft",""))}updated(t){t.get("conversation")&&!this.store.get("draft","")&&!this.empty&&this.write("")}focus(){this.input?.focus()}letGo(t){let i=this.input?.value??"";this.write(i.startsWith(t)?i.slice(t.length).trimStart():i),this.measure()}attach(t){t&&(this.notice=go(t)??"",this.take(this.notice?void 0:t),this.focus())}render(){let{say:t,busy:i}=this,r=this.notice==="listening",s=this.notice||(i?"uploading":"");return a`<div role="status">${s?a`<p class="hint">${t(s)}</p>`:d}</div>
      ${this.file?this.attached(i):d}
      <form @submit=${this.onSubmit}>
        <label class="bare tool" title=${t("attach")}>
          <input type="file" accept=${fo} aria-label=${t("attach")} @change=${this.onChosen} ?disabled=${i} />
          ${h("picture")}
        </label>
        <textarea
          rows="1"
          maxlength=${bi}
          aria-label=${t("input")}
          placeholder=${t("placeholder")}
          @input=${this.onInput}
          @keydown=${this.onEnter}
          @paste=${this.onPaste}
        ></textarea>
        ${yi()?a`<button
              type="button"
              class="bare tool"
              aria-label=${t(r?"stop_speaking":"speak")}
              aria-pressed=${r}
              ?disabled=${i}
              @click=${this.toggleVoice}
            >
              ${h("mic")}
            </button>`:d}
        <button class="send" type="submit" aria-label=${t("send")} ?disabled=${i}>${h("send")}</button>
      </form>`}attached(t){let{say:i}=this;return a`<div class="attached">
      <img src=${this.preview} alt=${i("attached")} />
      <button type="button" class="bare" aria-label=${i("remove_image")} ?disabled=${t} @click=${()=>this.take(void 0)}>
        ${h("close")}
      </button>
    </div>`}get input(){return this.querySelector("textarea")}write(t){this.input&&(this.input.value=t),t?this.store.set("draft",t):this.store.remove("draft"),this.empty=!t.trim(),this.grow()}grow(){let{input:t}=this;t&&(t.style.height="auto",t.style.height=`${t.scrollHeight+2}px`)}take(t){this.preview&&URL.revokeObjectURL(this.preview),this.preview=t?URL.createObjectURL(t):"",this.file=t}onInput(){this.write(this.input?.value??""),this.measure()}measure(){(this.input?.value.length??0)>=bi?this.notice="too_much":this.notice==="too_much"&&(this.notice="")}onEnter(t){t.key!=="Enter"||t.shiftKey||He(t)||(t.preventDefault(),this.submit())}onSubmit(t){t.preventDefault(),this.submit()}onPaste(t){let i=Ie(t.clipboardData);i&&(t.preventDefault(),this.attach(i))}onChosen(t){let i=t.target;this.attach(i.files?.[0]),i.value=""}async submit(){let t=this.input?.value??"";if(this.busy||!t.trim()&&!this.file)return;let{stop:i}=this;this.stop=void 0,i?.(),this.notice="";let r;this.file&&(r=await this.upload(this.file),!r)||this.sent(this,t,r)}async upload(t){this.busy=!0;let i=await this.images.send(t);this.busy=!1;let r="problem"in i;return r&&(this.notice=i.problem),this.file===t&&(!r||yo(i.problem))&&this.take(void 0),r?void 0:i.id}toggleVoice(){if(this.stop)return this.stop();let t=this.input?.value??"";this.notice="listening";let i=vi(this.language,r=>this.stop===i&&this.write(t?`${t} ${r}`:r),r=>{this.stop===i&&(this.stop=void 0,this.notice=r??"",this.focus())});this.stop=i}};customElements.define("daogou-composer",Mt);function wi(o,e){return a`<dialog aria-labelledby="sure" aria-describedby="what" @close=${r=>{r.currentTarget.returnValue==="yes"&&e()}} @keydown=${r=>r.stopPropagation()}>
    <form method="dialog">
      <h3 id="sure">${o("delete_sure")}</h3>
      <p id="what">${o("delete_what")}</p>
      <div class="do">
        <button class="chip" value="no">${o("cancel")}</button>
        <button class="chip main" value="yes">${o("yes_delete")}</button>
      </div>
    </form>
  </dialog>`}function _i(o,e,t,i){return a`<header>
    ${ns(i.avatar)}
    <div class="who">
      <h2>${i.heading}</h2>
      <p class=${o.state==="connected"?"there":"muted"}>${as(o,t)}</p>
    </div>
    <div class="controls">
      ${o.inCart?a`<button
            type="button"
            class="in-cart"
            aria-label=${t("in_cart",{count:o.inCart})}
            @click=${()=>i.cart()}
          >
            ${h("bag")}<span aria-hidden="true">${o.inCart}</span>
          </button>`:d}
      <button
        type="button"
        class="bare language"
        lang=${Q(e==="zh"?"en":"zh")}
        @click=${()=>i.switchLanguage()}
      >
        ${t("language")}
      </button>
      <button
        type="button"
        class="bare menu-button"
        aria-label=${t("menu")}
        aria-expanded=${i.menuOpen}
        @click=${()=>i.toggleMenu()}
      >
        ${h("more")}
      </button>
      <button type="button" class="bare" aria-label=${t("close")} @click=${()=>i.close()}>
        ${h("down")}
      </button>
    </div>
  </header>`}function ns(o){return o?a`<img class="face" src=${o} alt="" />`:a`<span class="face" aria-hidden="true">${h("bag")}</span>`}function as(o,e){return o.state!=="connected"?e("connecting"):o.held.state==="human"&&o.held.agent?o.held.agent:e("online")}function $i(o,e,t){let i=o?`${e("open")}, ${e("unread",{count:o})}`:e("open");return a`<button type="button" class="launcher" aria-label=${i} @click=${t}>
    ${h("chat")} ${o?a`<span class="badge" aria-hidden="true">${o}</span>`:d}
  </button>`}var et={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},xe=o=>(...e)=>({_$litDirective$:o,values:e}),re=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,i){this._$Ct=e,this._$AM=t,this._$Ci=i}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var{I:cs}=lo,ki=o=>o,Si=o=>o===null||typeof o!="object"&&typeof o!="function";var Ti=o=>o.strings===void 0,xi=()=>document.createComment(""),se=(o,e,t)=>{let i=o._$AA.parentNode,r=e===void 0?o._$AB:e._$AA;if(t===void 0){let s=i.insertBefore(xi(),r),n=i.insertBefore(xi(),r);t=new cs(s,n,o,o.options)}else{let s=t._$AB.nextSibling,n=t._$AM,l=n!==o;if(l){let c;t._$AQ?.(o),t._$AM=o,t._$AP!==void 0&&(c=o._$AU)!==n._$AU&&t._$AP(c)}if(s!==r||l){let c=t._$AA;for(;c!==s;){let p=ki(c).nextSibling;ki(i).insertBefore(c,r),c=p}}}return t},H=(o,e,t=o)=>(o._$AI(e,t),o),ls={},Ei=(o,e=ls)=>o._$AH=e,Ai=o=>o._$AH,tt=o=>{o._$AR(),o._$AA.remove()};var Ci=(o,e,t)=>{let i=new Map;for(let r=e;r<=t;r++)i.set(o[r],r);return i},Ri=xe(class extends re{constructor(o){if(super(o),o.type!==et.CHILD)throw Error("repeat() can only be used in text expressions")}dt(o,e,t){let i;t===void 0?t=e:e!==void 0&&(i=e);let r=[],s=[],n=0;for(let l of o)r[n]=i?i(l,n):n,s[n]=t(l,n),n++;return{values:s,keys:r}}render(o,e,t){return this.dt(o,e,t).values}update(o,[e,t,i]){let r=Ai(o),{values:s,keys:n}=this.dt(e,t,i);if(!Array.isArray(r))return this.ut=n,s;let l=this.ut??=[],c=[],p,m,u=0,g=r.length-1,y=0,$=s.length-1;for(;u<=g&&y<=$;)if(r[u]===null)u++;else if(r[g]===null)g--;else if(l[u]===n[y])c[y]=H(r[u],s[y]),u++,y++;else if(l[g]===n[$])c[$]=H(r[g],s[$]),g--,$--;else if(l[u]===n[$])c[$]=H(r[u],s[$]),se(o,c[$+1],r[u]),u++,$--;else if(l[g]===n[y])c[y]=H(r[g],s[y]),se(o,r[u],r[g]),g--,y++;else if(p===void 0&&(p=Ci(n,y,$),m=Ci(l,u,g)),p.has(l[u]))if(p.has(l[g])){let O=m.get(n[y]),lt=O!==void 0?r[O]:null;if(lt===null){let Wt=se(o,r[u]);H(Wt,s[y]),c[y]=Wt}else c[y]=H(lt,s[y]),se(o,r[u],lt),r[O]=null;y++}else tt(r[g]),g--;else tt(r[u]),u++;for(;y<=$;){let O=se(o,c[$+1]);H(O,s[y]),c[y++]=O}for(;u<=g;){let O=r[u++];O!==null&&tt(O)}return this.ut=n,Ei(o,c),E}});var ot={zh:"zh-CN",en:"en-GB"};function Bt(o,e){return new Date(o).toLocaleTimeString(ot[e],{hour:"2-digit",minute:"2-digit"})}function C(o,e){return(o.length===10?new Date(`${o}T12:00:00`):new Date(o)).toLocaleDateString(ot[e],{month:e==="zh"?"long":"short",day:"numeric"})}function U(o,e){return`${C(o,e)}${e==="zh"?" ":", "}${Bt(o,e)}`}function Pi(o,e,t=new Date){let i=new Date(o),r=Math.round((Oi(t)-Oi(i))/864e5);if(r===0||r===1){let n=new Intl.RelativeTimeFormat(ot[e],{numeric:"auto"}).format(-r,"day");return n.charAt(0).toUpperCase()+n.slice(1)}let s=i.getFullYear()===t.getFullYear()?{}:{year:"numeric"};return i.toLocaleDateString(ot[e],{month:"long",day:"numeric",weekday:"long",...s})}function Oi(o){return new Date(o.getFullYear(),o.getMonth(),o.getDate()).getTime()}var Se=(o,e)=>{let t=o._$AN;if(t===void 0)return!1;for(let i of t)i._$AO?.(e,!1),Se(i,e);return!0},it=o=>{let e,t;do{if((e=o._$AM)===void 0)break;t=e._$AN,t.delete(o),o=e}while(t?.size===0)},Li=o=>{for(let e;e=o._$AM;o=e){let t=e._$AN;if(t===void 0)e._$AN=t=new Set;else if(t.has(o))break;t.add(o),us(e)}};function ds(o){this._$AN!==void 0?(it(this),this._$AM=o,Li(this)):this._$AM=o}function ps(o,e=!1,t=0){let i=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(i))for(let s=t;s<i.length;s++)Se(i[s],!1),it(i[s]);else i!=null&&(Se(i,!1),it(i));else Se(this,o)}var us=o=>{o.type==et.CHILD&&(o._$AP??=ps,o._$AQ??=ds)},rt=class extends re{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,i){super._$AT(e,t,i),Li(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(Se(this,e),it(this))}setValue(e){if(Ti(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}};var st=class{constructor(e){this.G=e}disconnect(){this.G=void 0}reconnect(e){this.G=e}deref(){return this.G}},nt=class{constructor(){this.Y=void 0,this.Z=void 0}get(){return this.Y}pause(){this.Y??=new Promise(e=>this.Z=e)}resume(){this.Z?.(),this.Y=this.Z=void 0}};var Ni=o=>!Si(o)&&typeof o.then=="function",Mi=1073741823,Dt=class extends rt{constructor(){super(...arguments),this._$Cwt=Mi,this._$Cbt=[],this._$CK=new st(this),this._$CX=new nt}render(...e){return e.find(t=>!Ni(t))??E}update(e,t){let i=this._$Cbt,r=i.length;this._$Cbt=t;let s=this._$CK,n=this._$CX;this.isConnected||this.disconnected();for(let l=0;l<t.length&&!(l>this._$Cwt);l++){let c=t[l];if(!Ni(c))return this._$Cwt=l,c;l<r&&c===i[l]||(this._$Cwt=Mi,r=0,Promise.resolve(c).then(async p=>{for(;n.get();)await n.get();let m=s.deref();if(m!==void 0){let u=m._$Cbt.indexOf(c);u>-1&&u<m._$Cwt&&(m._$Cwt=u,m.setValue(p))}}))}return E}disconnected(){this._$CK.disconnect(),this._$CX.pause()}reconnected(){this._$CK.reconnect(this),this._$CX.resume()}},Bi=xe(Dt);function v(o){return`\xA5${R(o)}`}function R(o){return o.replace(/\.00$/,"")}function Te(o){return[o.color,o.size].filter(Boolean).join(" ")}function at(o){let e=Te(o);return a`<li>
    <span>${o.name} ${e?a`<small>${e}</small>`:d} <small>×${o.quantity}</small></span>
    ${o.total===null?d:a`<span class="money">${v(o.total)}</span>`}
  </li>`}function ct(o,e){return Number(o)?v(o):e("free_shipping")}function S(o,e,t=!1){return a`<li class=${t?"strong":"part"}><span>${o}</span><span class="money">${e}</span></li>`}function V(o,e,t){let i=r=>r.target.hidden=!0;return a`<span class="picture" aria-hidden="true">
    <span>${[...e][0]}</span>
    ${o?a`<img src=${t.picture(o)} alt="" loading="lazy" decoding="async" @error=${i} />`:d}
  </span>`}var hs=700,zt=class extends x{static{this.properties={card:{attribute:!1},show:{attribute:!1},place:{attribute:!1},wished:{state:!0}}}createRenderRoot(){return this}disconnectedCallback(){super.disconnectedCallback(),this.ask()}render(){let{say:e,press:t}=this.show,{count:i,lines:r,subtotal:s}=this.card;return a`<section class="card">
      <h3>${e("cart")} <small>${e("pieces",{count:i})}</small></h3>
      <ul class="goods">
        ${r.map(n=>this.line(n))}
      </ul>
      <ul>
        ${S(e("subtotal"),v(s),!0)}
      </ul>
      ${this.place.newest&&r.length?a`<div class="do">
            <button
              type="button"
              class="chip main"
              @click=${()=>t({title:e("checkout"),payload:"/checkout"})}
            >
              ${e("checkout")}
            </button>
          </div>`:d}
    </section>`}line(e){let t=Te(e);return a`<li>
      ${V(e.image,e.name,this.show)}
      <div>
        <p>${e.name}</p>
        <p class="muted">
          ${t?a`${t} · `:d}<span class="money">${v(e.unit_price)}</span>
          ${this.place.newest?d:a`×${e.quantity}`}
        </p>
      </div>
      ${this.place.newest?this.stepper(e):a`<span class="money">${v(e.total)}</span>`}
    </li>`}stepper(e){let{say:t}=this.show,{name:i}=e,r=this.wished?.sku===e.sku?this.wished.quantity:e.quantity;return a`<div class="stepper" role="group" aria-label="${t("quantity")} ${i}">
      <button
        type="button"
        aria-label=${t("fewer",{name:i})}
        ?disabled=${r<=1}
        @click=${()=>this.wish(e,r-1)}
      >
        ${h("minus")}
      </button>
      <output aria-live="polite">${r}</output>
      <button
        type="button"
        aria-label=${t("more_of",{name:i})}
        ?disabled=${r>=e.stock}
        @click=${()=>this.wish(e,r+1)}
      >
        ${h("plus")}
      </button>
      <button type="button" class="remove" aria-label=${t("remove",{name:i})} @click=${()=>this.takeOut(e)}>
        ${h("trash")}
      </button>
    </div>`}wish(e,t){this.wished&&this.wished.sku!==e.sku&&this.ask(),window.clearTimeout(this.timer),this.wished={sku:e.sku,quantity:t},this.timer=window.setTimeout(()=>this.ask(),hs)}ask(){window.clearTimeout(this.timer);let e=this.card.lines.find(r=>r.sku===this.wished?.sku);if(!e||!this.wished)return;let{sku:t,quantity:i}=this.wished;this.wished=void 0,i!==e.quantity&&this.show.press({title:this.show.say("said_quantity",{name:e.name,count:i}),payload:`/update_cart${JSON.stringify({sku:t,quantity:String(i)})}`})}takeOut(e){this.ask(),this.show.press({title:this.show.say("said_remove",{name:e.name}),payload:`/remove_from_cart${JSON.stringify({sku:e.sku})}`})}};customElements.define("daogou-cart",zt);function Di(o,e,t){return a`<daogou-cart .card=${o} .show=${e} .place=${t}></daogou-cart>`}var zi="/ask_details";function qi(o,e){let{say:t}=e;return a`<article class="product">
    ${ms(o,e,V(o.image,o.name,e),"cover")}
    <h3>${o.name}</h3>
    <p class="price">${qt(o,e)}</p>
    ${It(o,e)} ${o.reason?a`<p class="reason">${o.reason}</p>`:d}
    <div class="do">
      ${o.buttons.map(i=>Ee(o,i,e))}
      <button
        type="button"
        class="chip round"
        aria-pressed=${e.marked.has(o.code)}
        aria-label=${t("compare_this",{name:o.name})}
        title=${t("compare")}
        @click=${()=>e.mark(o.code,o.name)}
      >
        ${h("scales")}
      </button>
    </div>
  </article>`}function qt(o,e){if(o.price_min===o.price_max)return a`${v(o.price)}`;let t=a`<small>${e.say("from")}</small>`;return e.language==="zh"?a`${v(o.price_min)} ${t}`:a`${t} ${v(o.price_min)}`}function It(o,e){let{say:t}=e,i=o.rating?.toFixed(1);return a`<p class="facts">
    ${i?a`<span role="img" aria-label=${t("rating",{rating:i,count:o.rating_count})}
          ><span class="stars">★</span> ${i} <small>(${o.rating_count})</small></span
        >`:a`<span>${t("unrated")}</span>`}
    <span class=${o.in_stock?"there":"gone"}>${t(o.in_stock?"in_stock":"sold_out")}</span>
  </p>`}function Ee(o,e,t){let i=a`<span class="hidden"> ${o.name}</span>`,r=e.payload.startsWith(zi),s=r?t.page(o.code):"";return s?a`<a class="chip" href=${s}>${e.title}${i}</a>`:a`<button type="button" class="chip ${r?"":"main"}" @click=${()=>t.press(e)}>
    ${e.title}${i}
  </button>`}function ms(o,e,t,i){let r=e.page(o.code);if(r)return a`<a class=${i} href=${r} tabindex="-1" aria-hidden="true">${t}</a>`;let s=o.buttons.find(n=>n.payload.startsWith(zi));return a`<span class=${i} @click=${()=>s&&e.press(s)}>${t}</span>`}function Ii(o,e){let{say:t}=e;return a`<section class="card compared">
    <div class="scroll" tabindex="0" role="group" aria-label=${t("comparison")}>
      <table>
        <thead>
          <tr>
            <td></td>
            ${o.items.map(i=>a`<th scope="col">${V(i.image,i.name,e)}${i.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${o.rows.map(i=>a`<tr>
              <th scope="row">${i.label}</th>
              ${i.values.map(r=>a`<td>${r}</td>`)}
            </tr>`)}
          <tr>
            <td></td>
            ${o.items.map(i=>a`<td><div class="do">${i.buttons.map(r=>Ee(i,r,e))}</div></td>`)}
          </tr>
        </tbody>
      </table>
    </div>
    ${o.verdict?a`<p class="verdict"><strong>${t("verdict")}</strong> ${o.verdict}</p>`:d}
  </section>`}function Hi(o,e){return a`<section class="stack" aria-label=${e.say("coupons")}>
    ${o.items.map(t=>fs(t,e))}
  </section>`}function fs(o,{say:e,language:t}){let i=e(`coupon_${o.state}`,{discount:R(o.discount),missing:R(o.missing)}),r=o.state==="taken"||o.state==="applies";return a`<article class="coupon ${r?"counts":""}">
    <div>
      <h3>${o.title}</h3>
      <p class=${r?"there":"muted"}>${i}</p>
    </div>
    <p class="stub">
      ${o.state==="needs_code"?a`<span>${e("code")} <b>${o.code}</b></span>`:d}
      <time datetime=${o.ends_at}>${e("until",{day:C(o.ends_at,t)})}</time>
    </p>
  </article>`}function Ui(o,{say:e}){return a`<figure class="card quoted">
    <blockquote>${o.text}</blockquote>
    <figcaption>${h("book")} ${e("source",{document:o.document,section:o.section})}</figcaption>
  </figure>`}function Vi(o,{say:e}){let t=Number(o.spent),i=o.missing===null?e("highest"):e("to_next",{missing:R(o.missing)});return a`<section class="card member ${o.level}">
    <p class="over">${e("membership")}</p>
    <h3 class="big">${o.level_text}</h3>
    <progress max=${t+Number(o.missing??0)||1} value=${t} aria-label=${i}></progress>
    <p class="muted">${i}</p>
    <dl class="numbers">
      <div>
        <dt>${e("spent")}</dt>
        <dd>${v(o.spent)}</dd>
      </div>
      <div>
        <dt>${e("points")}</dt>
        <dd>
          ${o.points}
          ${o.points_to_come?a`<small>${e("points_to_come",{points:o.points_to_come})}</small>`:d}
        </dd>
      </div>
    </dl>
    ${o.perks.length?a`<h4>${e("perks")}</h4>
          <ul class="perks">
            ${o.perks.map(r=>a`<li>${r}</li>`)}
          </ul>`:d}
  </section>`}var Ht=3;function Wi(o,e){let{say:t}=e,{events:i}=o;return a`<div class="head">
      <h4>${t("track")} <small>${o.carrier} ${o.tracking_number}</small></h4>
      <button
        type="button"
        class="bare"
        aria-label="${t("copy")} ${o.tracking_number}"
        @click=${()=>e.copy(o.tracking_number)}
      >
        ${h("copy")}
      </button>
    </div>
    ${Fi(i.slice(0,Ht),e)}
    ${i.length>Ht?a`<details>
          <summary>${t("all_events")}</summary>
          ${Fi(i.slice(Ht),e)}
        </details>`:d}`}function Fi(o,{language:e}){return a`<ol class="track">
    ${o.map(t=>a`<li>
        <p>${t.text}</p>
        <p class="muted"><time datetime=${t.at}>${U(t.at,e)}</time> ${t.place}</p>
      </li>`)}
  </ol>`}var ji=["unpaid","paid","shipped","delivered"],gs={unpaid:1,paid:2,packed:2,shipped:3,delivered:4,completed:4,cancelled:0};function Ki(o,e){let{say:t,language:i}=e,r=gs[o.status];return a`<section class="card">
    <div class="head">
      <div>
        <h3>${t("order",{number:o.number})}</h3>
        <p class="muted">${t("placed",{moment:U(o.placed_at,i)})}</p>
      </div>
      <button type="button" class="bare" aria-label="${t("copy")} ${o.number}" @click=${()=>e.copy(o.number)}>
        ${h("copy")}
      </button>
    </div>
    <p class="state ${o.status}">${o.status_text}</p>
    ${r?a`<ol class="steps" aria-label=${t("progress")}>
          ${ji.map((s,n)=>a`<li
              class=${n<r?"done":""}
              aria-current=${n===r-1?"step":d}
            >
              ${t(`step_${s}`)}
            </li>`)}
        </ol>`:d}
    ${o.pay_before&&o.status==="unpaid"?a`<p class="gone">${t("pay_before",{moment:U(o.pay_before,i)})}</p>`:d}
    ${o.expected_on&&r<ji.length?a`<p>${t("expected",{day:C(o.expected_on,i)})}</p>`:d}
    <ul>
      ${o.lines.map(at)}
    </ul>
    ${o.total===null?d:a`<ul>
          ${o.subtotal?S(t("subtotal"),v(o.subtotal)):d}
          ${Number(o.discount??0)?S(t("discount"),`\u2212${v(o.discount??"")}`):d}
          ${o.shipping_fee?S(t("shipping"),ct(o.shipping_fee,t)):d}
          ${S(t("total"),v(o.total),!0)}
        </ul>`}
    ${o.shipment?Wi(o.shipment,e):d}
  </section>`}function Yi(o,e){let{say:t,language:i}=e;return a`<section class="card">
    <h3>${t("price_protection")} <small>${t("protected_until",{day:C(o.until,i)})}</small></h3>
    <p class="muted">${t("order",{number:o.number})}</p>
    <ul class="goods">
      ${o.lines.map(r=>ys(r,e))}
    </ul>
    ${o.refund?a`<ul>
            ${S(t("refund"),v(o.refund),!0)}
          </ul>
          ${o.expected_on?a`<p class="muted">${t("refund_expected",{day:C(o.expected_on,i)})}</p>`:d}`:d}
  </section>`}function ys(o,{say:e}){let t=Te(o.line),i=o.outcome==="refunded"||o.outcome==="done";return a`<li>
    <div>
      <p>${o.line.name} ${t?a`<small>${t}</small>`:d} <small>×${o.quantity}</small></p>
      <p class="muted">
        ${e("paid_price")} ${v(o.paid)}
        ${o.price===null?d:a`→ ${e("price_now")} ${v(o.price)}`}
      </p>
      <p class=${i?"there":"muted"}>${e(`outcome_${o.outcome}`,{amount:R(o.amount)})}</p>
    </div>
  </li>`}function Xi(o,e){let{say:t}=e,i=o.items.length>1,r=o.title||t("products");return a`<section class="carousel" aria-label=${r}>
    <header>
      <p>${t("found",{total:o.total})}</p>
      ${i?Ji("left",t("previous"),-1):d} ${i?Ji("right",t("next"),1):d}
    </header>
    <div class="strip" tabindex="0" role="group" aria-label=${r} @keydown=${vs}>
      ${o.items.map(s=>qi(s,e))}
    </div>
  </section>`}function Ji(o,e,t){return a`<button type="button" class="bare" aria-label=${e} @click=${r=>{let s=r.currentTarget.closest(".carousel")?.querySelector(".strip");s instanceof HTMLElement&&Qi(s,t)}}>${h(o)}</button>`}function vs(o){let e={ArrowLeft:-1,ArrowRight:1,Home:-1/0,End:1/0}[o.key];if(e===void 0)return;o.preventDefault();let t=o.currentTarget,i=[...t.children],r=i.findIndex(c=>c.contains(o.target));if(r<0)return Qi(t,e);let s=i[Math.min(Math.max(r+e,0),i.length-1)],n=Gi(i[r]),l=Gi(s);l[Math.min(n.indexOf(o.target),l.length-1)]?.focus(),s?.scrollIntoView({block:"nearest",inline:"nearest"})}function Gi(o){return[...o?.querySelectorAll(".do a, .do button")??[]]}function Qi(o,e){let[t,i]=o.children,r=t&&i?i.offsetLeft-t.offsetLeft:o.clientWidth,s=Number.isFinite(e)?o.scrollLeft+e*r:e>0?o.scrollWidth:0;o.scrollTo({left:s})}var Zi=5;function er({variants:o,chosen:e},t){let i=o.filter(s=>s.stock>0);if(!t)return o.find(s=>s.sku===e)??i[0]??o[0];let r=s=>s.color===t.color;return i.find(s=>r(s)&&s.size===t.size)??i.find(r)??o.find(r)}function tr(o,e,t,i,r){let{variants:s}=o,n=(l,c)=>bs(o,e,l,t[l],c,`${i}-${l}`,p=>r(l,p));return a`<div class="variants whole">
    ${n("color",s)}
    ${n("size",s.filter(({color:l})=>l===t.color))} ${ws(o,e,t)}
  </div>`}function bs({variants:o},{say:e},t,i,r,s,n){let l=[...new Set(o.map(p=>p[t]).filter(p=>p!==null))];if(!l.length)return d;let c=p=>r.some(m=>m[t]===p&&m.stock>0);return a`<fieldset>
    <legend>${e(t)}</legend>
    ${l.map(p=>a`<label class="option">
        <input
          type="radio"
          name=${s}
          .checked=${p===i}
          ?disabled=${!c(p)}
          @change=${()=>n(p)}
        />
        <span>${p}${c(p)?d:a`<span class="hidden">, ${e("sold_out")}</span>`}</span>
      </label>`)}
  </fieldset>`}function ws({item:o},{say:e,press:t},i){let{code:r,name:s}=o,n=i.stock===0?"sold_out":i.stock<=Zi?"few_left":"in_stock",l=[i.color,i.size].filter(Boolean).join(" "),c={product:r,...i.color?{color:i.color}:{}},p=`/add_to_cart${JSON.stringify({...c,...i.size?{size:i.size}:{}})}`;return a`<p class="buy">
    <span>
      <span class="price">${v(i.price)}</span>
      <span class=${i.stock>Zi?"there":"gone"}>${e(n,{count:i.stock})}</span>
    </span>
    <button
      type="button"
      class="chip main"
      ?disabled=${i.stock===0}
      @click=${()=>t({title:e("add_variant",{variant:l||s}),payload:p})}
    >
      ${e("add")}<span class="hidden"> ${s} ${l}</span>
    </button>
  </p>`}var _s=0,Ut=class extends x{constructor(){super(...arguments);this.group=`variant-${_s+=1}`}static{this.properties={card:{attribute:!1},show:{attribute:!1},wish:{state:!0}}}createRenderRoot(){return this}render(){let{card:t,show:i}=this,{item:r}=t,{say:s}=i,n=er(t,this.wish),l=i.page(r.code)?r.buttons.filter(p=>p.payload.startsWith("/ask_details")):[],c={title:s("see_reviews"),payload:`/ask_reviews${JSON.stringify({product:r.code})}`};return a`<article class="card detail">
      ${V(n?.image||r.image,r.name,i)}
      <div>
        <p class="over">${r.brand}</p>
        <h3>${r.name}</h3>
        <p class="price">${qt(r,i)}</p>
        ${It(r,i)}
      </div>
      <p class="whole">${t.description}</p>
      ${n?tr(t,i,n,this.group,(p,m)=>{this.wish={color:n.color,size:n.size,[p]:m}}):d}
      ${t.attributes.length?a`<dl class="whole facts-list" aria-label=${s("properties")}>
            ${t.attributes.map(p=>a`<dt>${p.label}</dt><dd>${p.value}</dd>`)}
          </dl>`:d}
      <div class="do whole">
        ${l.map(p=>Ee(r,p,i))}
        ${r.rating_count?a`<button type="button" class="chip" @click=${()=>i.press(c)}>${c.title}</button>`:d}
      </div>
    </article>`}};customElements.define("daogou-detail",Ut);function or(o,e){return a`<daogou-detail .card=${o} .show=${e}></daogou-detail>`}function ir(o,{say:e,press:t},i){let r=Number(o.shipping_fee)===0,s=o.missing_for_free_shipping;return a`<section class="card">
    <h3>${e("quote")} <small>${e("pieces",{count:o.count})}</small></h3>
    <ul>
      ${o.lines.map(at)}
    </ul>
    <ul>
      ${S(e("subtotal"),v(o.subtotal))}
      ${Number(o.discount)?S(o.coupon?.title??e("discount"),`\u2212${v(o.discount)}`):d}
      ${S(e("shipping"),ct(o.shipping_fee,e))}
      ${S(e("to_pay"),v(o.total),!0)}
    </ul>
    ${s&&!r?a`<p class="muted">${e("missing_for_free",{missing:R(s)})}</p>`:d}
    ${i.open?a`<div class="do">
          <button
            type="button"
            class="chip main"
            @click=${()=>t({title:e("go_on"),payload:"/checkout"})}
          >
            ${e("go_on")}
          </button>
        </div>`:d}
  </section>`}function rr(o,{say:e,press:t},i){return i.open?a`<div class="card rate" role="group" aria-label=${o.text||e("rate")}>
    ${o.options.map(r=>a`<button
        type="button"
        aria-label=${e("give_stars",{count:r.value})}
        @click=${()=>t({title:"\u2605".repeat(Number(r.value)),payload:r.payload})}
      >
        ★
      </button>`)}
  </div>`:a`<p class="card muted">${o.message}</p>`}function Vt(o,e){let t=Math.round(o);return a`<span class="stars" role="img" aria-label=${e("stars",{rating:o})}
    >${"\u2605".repeat(t)}<span class="rest">${"\u2605".repeat(5-t)}</span></span
  >`}function sr(o,e){let{say:t}=e;return a`<section class="card">
    <h3>${t("reviews",{name:o.product.name})}</h3>
    <div class="average">
      <p>
        <span class="big">${o.average?.toFixed(1)??"\u2013"}</span>
        ${o.average===null?d:Vt(o.average,t)}
        <small>${t("review_count",{count:o.count})}</small>
      </p>
      <ul class="bars">
        ${[5,4,3,2,1].map(i=>{let r=o.histogram[String(i)]??0;return a`<li>
            <span aria-hidden="true">${i}★</span>
            <progress
              max=${Math.max(o.count,1)}
              value=${r}
              aria-label=${t("stars",{rating:i})}
            ></progress>
            <span>${r}</span>
          </li>`})}
      </ul>
    </div>
    ${o.items.map(i=>$s(i,e))}
  </section>`}function $s(o,e){let{say:t,language:i}=e;return a`<blockquote>
    <p>${Vt(o.rating,t)} ${o.title?a`<strong>${o.title}</strong>`:d}</p>
    <p>${o.text}</p>
    <footer>
      ${o.author} · <time datetime=${o.date}>${C(o.date,i)}</time>
      ${o.verified?a` · <span class="there">${h("check")} ${t("verified")}</span>`:d}
    </footer>
  </blockquote>`}function nr(o,e){let{say:t,language:i}=e,r=o.status==="open";return a`<section class="card">
    <div class="head">
      <div>
        <h3>${o.category_text??t("ticket")}</h3>
        <p class="muted">${t("ticket")} ${o.id}</p>
      </div>
      <button type="button" class="bare" aria-label="${t("copy")} ${o.id}" @click=${()=>e.copy(o.id)}>
        ${h("copy")}
      </button>
    </div>
    <p class="state ${r?"":"completed"}">${t(r?"ticket_open":"ticket_closed")}</p>
    ${r&&o.answer_by?a`<p>${t("answer_by",{moment:U(o.answer_by,i)})}</p>`:d}
    <p class="muted">${t("opened_at",{moment:U(o.created_at,i)})}</p>
  </section>`}var ar={product_cards:Xi,product_detail:or,comparison:Ii,reviews:sr,coupons:Hi,document_answer:Ui,cart:Di,quote:ir,order_status:Ki,price_protection:Yi,membership:Vi,ticket:nr,rating:rr};function Ae(o){return Object.hasOwn(ar,o.type)}function cr(o,e,t){if(!Ae(o))return d;let i=ar[o.type];return i(o,e,t)}var ks=/^(\s|\d+\.|[·★☆])/,xs=/[。？！～?!.]$/,Ss={cart:["/checkout","/view_cart"],quote:["/checkout"]};function lr(o,e){return e?.type==="rating"?[]:o.filter(({payload:t})=>!Ss[e?.type??""]?.includes(t))}function dr(o,e){if(!e||!Ae(e))return o;let t=e.type==="product_detail"?e.description:e.type==="document_answer"?e.text:"";if(t&&o.includes(t))return"";let i=o.split(`
`),r=i[0]??"",s=i.length>1?i.at(-1)??"":"",n=e.type==="comparison"&&s===e.verdict;return xs.test(s)&&!ks.test(s)&&!n?`${r}
${s}`:r}function pr({message:o,card:e},t,i){let r=Ts(t,e?.language),{say:s,press:n}=r,l=o.sender==="shopper",c=dr(o.text??"",e),p=e&&Ae(e)?cr(e,r,i):d,m=i.open?lr(o.buttons??[],e):[];return a`<div
    class="message ${l?"mine":""} ${p===d?"":"wide"} ${i.begins?"newest":""}"
    lang=${r===t?d:Q(r.language)}
  >
    ${o.agent&&i.first?a`<p class="agent">${h("person")} ${o.agent}</p>`:a`<span class="hidden">${s(l?"you":"assistant")}:</span>`}
    ${o.image?Es(o.image,r,i.images):d}
    ${c?a`<div class="text">${c}</div>`:d} ${p}
    ${m.length?a`<div class="replies">
          ${m.map(u=>a`<button type="button" class="chip" @click=${()=>n(u)}>${u.title}</button>`)}
        </div>`:d}
    ${As(o,r,i)}
  </div>`}function Ts(o,e=o.language){return e===o.language?o:{...o,language:e,say:D(e)}}function Es(o,{say:e,picture:t},i){let r=n=>a`<img class="sent" src=${n} alt=${e("image_of")} />`;if(!vo(o))return a`<img class="sent" src=${t(o)} alt=${e("image")} />`;let s=a`<p class="sent gone">${e("image_gone")}</p>`;return a`${Bi(i.address(o).then(r,()=>s),a`<p class="sent"></p>`)}`}function As(o,e,t){let{say:i,language:r}=e,s=o.text;return a`<div class="meta ${t.last||o.state==="failed"||o.state==="sending"?"":"quiet"}">
    <time datetime=${o.at}>${Bt(o.at,r)}</time>
    ${Cs(o,e,t)}
    ${s?a`<button type="button" class="bare" aria-label=${i("copy")} @click=${()=>e.copy(s)}>
          ${h("copy")}
        </button>`:d}
  </div>`}function Cs(o,{say:e},t){switch(o.state){case"sending":return a`<span>${h("clock")} ${e(t.offline?"queued":"sending")}</span>`;case"failed":return a`<span class="gone">${h("alert")} ${e("failed")}</span>
        <button type="button" class="link" @click=${()=>t.resend(o)}>${e("resend")}</button>`;case"waiting":case"answered":return a`<span class="sent-mark" role="img" aria-label=${e("sent")}>${h("check")}</span>`;default:return d}}var Rs=3*6e4;function hr(o,e,t){let i=hi(o.messages),r=i.findLastIndex(c=>c.message.sender==="shopper"),s=mi(i),n=new Map(i.map((c,p)=>[c.card?.type,p])),l=c=>({open:c>r,newest:n.get(i[c]?.card?.type)===c,first:!ur(i[c-1],i[c]),last:!ur(i[c],i[c+1]),begins:c===s,offline:o.state==="offline",images:o.images,resend:p=>o.resend(p)});return a`<div class="message"><div class="text">${t}</div></div>
    ${i.length||!o.complete?d:Os(e)}
    ${Ri(i,({message:c},p)=>c.client_id??c.id??p,(c,p)=>a`${Ps(i[p-1],c,e)}${pr(c,e,l(p))}`)}
    ${o.isTyping?a`<div class="dots" aria-hidden="true"><i></i><i></i><i></i></div>`:d}`}function Os({say:o,press:e}){return a`<div class="replies">
    ${["starter_recommend","starter_order","starter_deals","starter_return"].map(i=>{let r=o(i);return a`<button type="button" class="chip" @click=${()=>e({title:"",payload:r})}>
        ${r}
      </button>`})}
  </div>`}function ur(o,e){return!o||!e||o.message.sender!==e.message.sender||o.message.agent!==e.message.agent?!1:Date.parse(e.message.at)-Date.parse(o.message.at)<Rs&&!mr(o,e)}function mr(o,e){return!o||new Date(o.message.at).toDateString()!==new Date(e.message.at).toDateString()}function Ps(o,e,{language:t}){return mr(o,e)?a`<p class="day"><span>${Pi(e.message.at,t)}</span></p>`:d}var fr=3;function gr({marked:o,say:e,press:t},i){if(!o.size)return d;let r=[...o.values()].join(" / "),s=`/compare_products${JSON.stringify({product:[...o.keys()]})}`,n=()=>{i(),t({title:e("compare_said",{names:r}),payload:s})};return a`<div class="marked">
    <p>${r}</p>
    ${o.size>1?a`<button type="button" class="chip main" @click=${n}>
          ${e("compare_marked",{count:o.size})}
        </button>`:a`<span class="muted">${e("compare_one_more")}</span>`}
    <button type="button" class="bare" aria-label=${e("compare_clear")} @click=${i}>${h("close")}</button>
  </div>`}function yr(o,e){return a`<div class="below-head">
    <div class="menu">
      <button type="button" @click=${()=>e.download()}>${h("save")} ${o("download")}</button>
      <button type="button" @click=${()=>e.clear()}>${h("broom")} ${o("clear")}</button>
      <button type="button" @click=${()=>e.askDelete()}>${h("trash")} ${o("delete")}</button>
    </div>
  </div>`}function vr(o,e,t,i){return a`<div class="offer-place" role="status">
    ${o?a`<div class="offer" @keydown=${s=>{s.key==="Escape"&&i()}}>
          <p>${o.text}</p>
          <button type="button" class="chip main" @click=${t}>${o.button?.title??e("open")}</button>
          <button type="button" class="bare" aria-label=${e("dismiss")} @click=${i}>${h("close")}</button>
        </div>`:d}
  </div>`}var Ls=document.currentScript instanceof HTMLScriptElement?new URL(document.currentScript.src).origin:"",Ft=class extends x{constructor(){super(...arguments);this.server=Ls;this.lang="auto";this.customer="";this.token="";this.product="";this.productUrl="";this.greeting="";this.heading="";this.avatar="";this.opened=!1;this.menuOpen=!1;this.told="";this.dragging=!1;this.marked=new Map;this.offered=void 0;this.switched={};this.store=new ue("daogou");this.visit=new ue("daogou",()=>sessionStorage);this.talk=new Ze(this,this.store,()=>this.opened);this.reading=new Ue(this,()=>this.find(".log"));this.back=new ze(this,t=>t?this.open():this.close());this.onLoaded={handleEvent:()=>this.reading.follow(),capture:!0}}static{this.styles=Mo}static{this.properties={server:{type:String},lang:{type:String},customer:{type:String},token:{type:String},product:{type:String},productUrl:{type:String,attribute:"product-url"},greeting:{type:String},heading:{type:String},avatar:{type:String},opened:{type:Boolean,reflect:!0},menuOpen:{state:!0},told:{state:!0},dragging:{state:!0},marked:{state:!0},offered:{state:!0},switched:{state:!0}}}open(){this.opened=!0,this.focus()}close(){this.opened=!1,this.focus()}focus(){this.updateComplete.then(()=>{this.opened?Ns()?this.find(".log")?.focus():this.composer?.focus():this.find(".launcher")?.focus()})}toggle(){this.opened?this.close():this.open()}send(t,i,r){let s=t.trim();!s&&!r||(this.talk.send({id:ho(),text:s,at:new Date().toISOString(),language:this.language,...i?{title:i}:{},...r?{image:r}:{},...this.product?{product:this.product}:{}}),this.tell("send",{text:s}))}offer(t){this.opened||this.talk.messages.length||this.store.get("offered",!1)||(this.store.set("offered",!0),this.offered=t)}connectedCallback(){super.connectedCallback(),this.switched=this.store.get("switched",{}),(wt()?this.back.isOpen:this.visit.get("opened",!1))&&(this.opened=!0)}willUpdate(t){(t.get("token")!==void 0||t.get("customer")!==void 0)&&this.talk.renew()}updated(t){t.has("opened")&&(this.opened||t.get("opened")!==void 0)&&this.turned()}turned(){this.visit.set("opened",this.opened),this.back.turned(this.opened),this.offered=void 0,this.tell(this.opened?"open":"close",{}),this.menuOpen=!1,this.opened&&(this.talk.read(),this.reading.toNewest())}given(){return{server:this.server,token:this.token,customer:this.customer}}tell(t,i){this.dispatchEvent(new CustomEvent(`daogou-${t}`,{detail:i,bubbles:!0,composed:!0}))}arrived(t){t?this.updateComplete.then(()=>this.reading.toNewest()):this.reading.arrived(!this.talk.isTyping)}get language(){let{page:t,chat:i}=this.switched;return i&&t===this.pageLanguage?i:this.pageLanguage}get pageLanguage(){return this.lang==="zh"||this.lang==="en"?this.lang:ko()}get composer(){return this.renderRoot.querySelector("daogou-composer")}find(t){return this.renderRoot.querySelector(t)}render(){let t=D(this.language);return a`<div class="root" lang=${Q(this.language)}>
      ${this.opened?this.window():a`${vr(this.offered,t,()=>this.accept(),()=>this.dismiss())}${$i(this.talk.unread,t,()=>this.open())}`}
    </div>`}window(){let{talk:t,language:i}=this,r=this.show(),{say:s}=r,n=this.heading||s("title");return a`<section
      class="window"
      role="dialog"
      aria-label=${n}
      @keydown=${this.onKey}
      @click=${this.onClick}
      @dragover=${this.onDrag}
      @dragleave=${()=>this.dragging=!1}
      @drop=${this.onDrop}
    >
      ${_i(t,i,s,{heading:n,avatar:this.avatar,menuOpen:this.menuOpen,cart:()=>this.send("/view_cart",s("show_cart")),switchLanguage:()=>this.switchLanguage(),toggleMenu:()=>this.menuOpen=!this.menuOpen,close:()=>this.close()})}
      ${this.menuOpen?yr(s,{download:()=>this.download(),clear:()=>this.clear(),askDelete:()=>this.askDelete()}):d}
      ${fi(t,s)}
      <div
        class="log"
        role="log"
        aria-live="polite"
        aria-busy=${!t.complete}
        aria-label=${s("log")}
        tabindex="0"
        @scroll=${()=>this.reading.onScroll()}
        @load=${this.onLoaded}
      >
        ${hr(t,r,this.greeting||s("greeting"))}
      </div>
      <div class="over-log">
        ${this.reading.below?a`<button type="button" class="pill" @click=${()=>this.reading.toNewest()}>
              ${s("new_messages")} ${h("down")}
            </button>`:d}
        <p class="toast" role="status">${this.told}</p>
        <p class="hidden" aria-live="polite">${t.isTyping?s("typing"):""}</p>
      </div>
      ${gr(r,()=>this.marked=new Map)}
      <daogou-composer
        .say=${s}
        .language=${i}
        .store=${this.store}
        .images=${t.images}
        .conversation=${t.conversation}
        .sent=${(l,c,p)=>this.written(l,c,p)}
      ></daogou-composer>
      ${this.dragging?a`<p class="drop" aria-hidden="true">${h("picture")} ${s("drop")}</p>`:d}
      ${wi(s,()=>{this.forget()})}
    </section>`}show(){return{say:D(this.language),language:this.language,press:t=>this.press(t),picture:t=>new URL(t,this.server||location.origin).href,page:t=>this.productUrl.replace("{code}",encodeURIComponent(t)),marked:this.marked,mark:(t,i)=>this.mark(t,i),copy:t=>{this.copy(t)}}}onKey(t){if(!(t.key!=="Escape"||He(t))){if(t.stopPropagation(),!this.menuOpen)return this.close();this.menuOpen=!1,this.find(".menu-button")?.focus()}}onClick(t){t.target.closest(".menu, .menu-button, dialog")||(this.menuOpen=!1)}onDrag(t){t.dataTransfer?.types.includes("Files")&&(t.preventDefault(),this.dragging=!0)}onDrop(t){t.preventDefault(),this.dragging=!1,this.composer?.attach(Ie(t.dataTransfer))}written(t,i,r){(this.composer??t).letGo(i),this.send(i,void 0,r)}press(t){this.send(t.payload,t.title),this.renderRoot instanceof ShadowRoot&&this.renderRoot.activeElement?.matches(":focus-visible")&&this.composer?.focus()}accept(){let t=this.offered?.button;this.open(),t&&this.send(t.payload,t.title)}dismiss(){this.offered=void 0,this.find(".launcher")?.focus()}mark(t,i){let r=new Map(this.marked);r.delete(t)||r.set(t,i);let s=[...r.keys()];s.length>fr&&s[0]&&r.delete(s[0]),this.marked=r}switchLanguage(){let t=this.language==="zh"?"en":"zh";this.switched={page:this.pageLanguage,chat:t},this.store.set("switched",this.switched),this.send(t==="zh"?"\u8BF4\u4E2D\u6587":"speak English")}clear(){this.menuOpen=!1,this.talk.clear(),this.focus()}askDelete(){this.find(".menu-button")?.focus(),this.menuOpen=!1,this.renderRoot.querySelector("dialog")?.showModal()}async forget(){let t=await this.talk.forget();this.menuOpen=!1,this.notify(D(this.language)(t?"deleted":"delete_failed")),this.focus()}async copy(t){await navigator.clipboard?.writeText(t),this.notify(D(this.language)("copied"))}download(){let t=D(this.language);wo(bo(this.talk.messages,t("you"),t("assistant"),t("image")),"daogou.txt"),this.menuOpen=!1}notify(t){this.told=t,window.setTimeout(()=>this.told="",2500)}};function Ns(){return matchMedia("(pointer: coarse)").matches}customElements.define("daogou-chat",Ft);})();
/*! Bundled license information:

@lit/reactive-element/css-tag.js:
  (**
   * @license
   * Copyright 2019 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

@lit/reactive-element/reactive-element.js:
lit-html/lit-html.js:
lit-element/lit-element.js:
lit-html/directive.js:
lit-html/directives/repeat.js:
lit-html/async-directive.js:
lit-html/directives/until.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/is-server.js:
  (**
   * @license
   * Copyright 2022 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directive-helpers.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directives/private-async-helpers.js:
  (**
   * @license
   * Copyright 2021 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
