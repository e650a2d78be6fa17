/* daogou-chat 383680f3d0c84aad */
"use strict";(()=>{var as=Object.defineProperty;var cs=(i,t)=>{for(var e in t)as(i,e,{get:t[e],enumerable:!0})};var at=globalThis,ct=at.ShadowRoot&&(at.ShadyCSS===void 0||at.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,kt=Symbol(),se=new WeakMap,V=class{constructor(t,e,s){if(this._$cssResult$=!0,s!==kt)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if(ct&&t===void 0){let s=e!==void 0&&e.length===1;s&&(t=se.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),s&&se.set(e,t))}return t}toString(){return this.cssText}},ie=i=>new V(typeof i=="string"?i:i+"",void 0,kt),Et=(i,...t)=>{let e=i.length===1?i[0]:t.reduce((s,r,n)=>s+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+i[n+1],i[0]);return new V(e,i,kt)},re=(i,t)=>{if(ct)i.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let s=document.createElement("style"),r=at.litNonce;r!==void 0&&s.setAttribute("nonce",r),s.textContent=e.cssText,i.appendChild(s)}},At=ct?i=>i:i=>i instanceof CSSStyleSheet?(t=>{let e="";for(let s of t.cssRules)e+=s.cssText;return ie(e)})(i):i;var{is:hs,defineProperty:ls,getOwnPropertyDescriptor:us,getOwnPropertyNames:ds,getOwnPropertySymbols:ps,getPrototypeOf:fs}=Object,ht=globalThis,ne=ht.trustedTypes,ms=ne?ne.emptyScript:"",gs=ht.reactiveElementPolyfillSupport,F=(i,t)=>i,St={toAttribute(i,t){switch(t){case Boolean:i=i?ms:null;break;case Object:case Array:i=i==null?i:JSON.stringify(i)}return i},fromAttribute(i,t){let e=i;switch(t){case Boolean:e=i!==null;break;case Number:e=i===null?null:Number(i);break;case Object:case Array:try{e=JSON.parse(i)}catch{e=null}}return e}},ae=(i,t)=>!hs(i,t),oe={attribute:!0,type:String,converter:St,reflect:!1,useDefault:!1,hasChanged:ae};Symbol.metadata??=Symbol("metadata"),ht.litPropertyMetadata??=new WeakMap;var _=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=oe){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let s=Symbol(),r=this.getPropertyDescriptor(t,s,e);r!==void 0&&ls(this.prototype,t,r)}}static getPropertyDescriptor(t,e,s){let{get:r,set:n}=us(this.prototype,t)??{get(){return this[e]},set(o){this[e]=o}};return{get:r,set(o){let c=r?.call(this);n?.call(this,o),this.requestUpdate(t,c,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??oe}static _$Ei(){if(this.hasOwnProperty(F("elementProperties")))return;let t=fs(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(F("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(F("properties"))){let e=this.properties,s=[...ds(e),...ps(e)];for(let r of s)this.createProperty(r,e[r])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[s,r]of e)this.elementProperties.set(s,r)}this._$Eh=new Map;for(let[e,s]of this.elementProperties){let r=this._$Eu(e,s);r!==void 0&&this._$Eh.set(r,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let s=new Set(t.flat(1/0).reverse());for(let r of s)e.unshift(At(r))}else t!==void 0&&e.push(At(t));return e}static _$Eu(t,e){let s=e.attribute;return s===!1?void 0:typeof s=="string"?s:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let s of e.keys())this.hasOwnProperty(s)&&(t.set(s,this[s]),delete this[s]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return re(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,e,s){this._$AK(t,s)}_$ET(t,e){let s=this.constructor.elementProperties.get(t),r=this.constructor._$Eu(t,s);if(r!==void 0&&s.reflect===!0){let n=(s.converter?.toAttribute!==void 0?s.converter:St).toAttribute(e,s.type);this._$Em=t,n==null?this.removeAttribute(r):this.setAttribute(r,n),this._$Em=null}}_$AK(t,e){let s=this.constructor,r=s._$Eh.get(t);if(r!==void 0&&this._$Em!==r){let n=s.getPropertyOptions(r),o=typeof n.converter=="function"?{fromAttribute:n.converter}:n.converter?.fromAttribute!==void 0?n.converter:St;this._$Em=r;let c=o.fromAttribute(e,n.type);this[r]=c??this._$Ej?.get(r)??c,this._$Em=null}}requestUpdate(t,e,s,r=!1,n){if(t!==void 0){let o=this.constructor;if(r===!1&&(n=this[t]),s??=o.getPropertyOptions(t),!((s.hasChanged??ae)(n,e)||s.useDefault&&s.reflect&&n===this._$Ej?.get(t)&&!this.hasAttribute(o._$Eu(t,s))))return;this.C(t,e,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:s,reflect:r,wrapped:n},o){s&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,o??e??this[t]),n!==!0||o!==void 0)||(this._$AL.has(t)||(this.hasUpdated||s||(e=void 0),this._$AL.set(t,e)),r===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,n]of this._$Ep)this[r]=n;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[r,n]of s){let{wrapped:o}=n,c=this[r];o!==!0||this._$AL.has(r)||c===void 0||this.C(r,void 0,n,c)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(e)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(e)}willUpdate(t){}_$AE(t){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(t){}firstUpdated(t){}};_.elementStyles=[],_.shadowRootOptions={mode:"open"},_[F("elementProperties")]=new Map,_[F("finalized")]=new Map,gs?.({ReactiveElement:_}),(ht.reactiveElementVersions??=[]).push("2.1.2");var Bt=globalThis,ce=i=>i,lt=Bt.trustedTypes,he=lt?lt.createPolicy("lit-html",{createHTML:i=>i}):void 0,me="$lit$",E=`lit$${Math.random().toFixed(9).slice(2)}$`,ge="?"+E,ys=`<${ge}>`,N=document,K=()=>N.createComment(""),j=i=>i===null||typeof i!="object"&&typeof i!="function",Lt=Array.isArray,vs=i=>Lt(i)||typeof i?.[Symbol.iterator]=="function",Tt=`[ 	
\f\r]`,W=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,le=/-->/g,ue=/>/g,R=RegExp(`>|${Tt}(?:([^\\s"'>=/]+)(${Tt}*=${Tt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),de=/'/g,pe=/"/g,ye=/^(?:script|style|textarea|title)$/i,Mt=i=>(t,...e)=>({_$litType$:i,strings:t,values:e}),u=Mt(1),Ut=Mt(2),Zs=Mt(3),P=Symbol.for("lit-noChange"),l=Symbol.for("lit-nothing"),fe=new WeakMap,O=N.createTreeWalker(N,129);function ve(i,t){if(!Lt(i)||!i.hasOwnProperty("raw"))throw Error("invalid template strings array");return he!==void 0?he.createHTML(t):t}var bs=(i,t)=>{let e=i.length-1,s=[],r,n=t===2?"<svg>":t===3?"<math>":"",o=W;for(let c=0;c<e;c++){let a=i[c],d,f,p=-1,g=0;for(;g<a.length&&(o.lastIndex=g,f=o.exec(a),f!==null);)g=o.lastIndex,o===W?f[1]==="!--"?o=le:f[1]!==void 0?o=ue:f[2]!==void 0?(ye.test(f[2])&&(r=RegExp("</"+f[2],"g")),o=R):f[3]!==void 0&&(o=R):o===R?f[0]===">"?(o=r??W,p=-1):f[1]===void 0?p=-2:(p=o.lastIndex-f[2].length,d=f[1],o=f[3]===void 0?R:f[3]==='"'?pe:de):o===pe||o===de?o=R:o===le||o===ue?o=W:(o=R,r=void 0);let k=o===R&&i[c+1].startsWith("/>")?" ":"";n+=o===W?a+ys:p>=0?(s.push(d),a.slice(0,p)+me+a.slice(p)+E+k):a+E+(p===-2?c:k)}return[ve(i,n+(i[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),s]},J=class i{constructor({strings:t,_$litType$:e},s){let r;this.parts=[];let n=0,o=0,c=t.length-1,a=this.parts,[d,f]=bs(t,e);if(this.el=i.createElement(d,s),O.currentNode=this.el.content,e===2||e===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(r=O.nextNode())!==null&&a.length<c;){if(r.nodeType===1){if(r.hasAttributes())for(let p of r.getAttributeNames())if(p.endsWith(me)){let g=f[o++],k=r.getAttribute(p).split(E),ot=/([.?@])?(.*)/.exec(g);a.push({type:1,index:n,name:ot[2],strings:k,ctor:ot[1]==="."?Rt:ot[1]==="?"?Ot:ot[1]==="@"?Nt:U}),r.removeAttribute(p)}else p.startsWith(E)&&(a.push({type:6,index:n}),r.removeAttribute(p));if(ye.test(r.tagName)){let p=r.textContent.split(E),g=p.length-1;if(g>0){r.textContent=lt?lt.emptyScript:"";for(let k=0;k<g;k++)r.append(p[k],K()),O.nextNode(),a.push({type:2,index:++n});r.append(p[g],K())}}}else if(r.nodeType===8)if(r.data===ge)a.push({type:2,index:n});else{let p=-1;for(;(p=r.data.indexOf(E,p+1))!==-1;)a.push({type:7,index:n}),p+=E.length-1}n++}}static createElement(t,e){let s=N.createElement("template");return s.innerHTML=t,s}};function M(i,t,e=i,s){if(t===P)return t;let r=s!==void 0?e._$Co?.[s]:e._$Cl,n=j(t)?void 0:t._$litDirective$;return r?.constructor!==n&&(r?._$AO?.(!1),n===void 0?r=void 0:(r=new n(i),r._$AT(i,e,s)),s!==void 0?(e._$Co??=[])[s]=r:e._$Cl=r),r!==void 0&&(t=M(i,r._$AS(i,t.values),r,s)),t}var Ct=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:s}=this._$AD,r=(t?.creationScope??N).importNode(e,!0);O.currentNode=r;let n=O.nextNode(),o=0,c=0,a=s[0];for(;a!==void 0;){if(o===a.index){let d;a.type===2?d=new Y(n,n.nextSibling,this,t):a.type===1?d=new a.ctor(n,a.name,a.strings,this,t):a.type===6&&(d=new Pt(n,this,t)),this._$AV.push(d),a=s[++c]}o!==a?.index&&(n=O.nextNode(),o++)}return O.currentNode=N,r}p(t){let e=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(t,s,e),e+=s.strings.length-2):s._$AI(t[e])),e++}},Y=class i{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,e,s,r){this.type=2,this._$AH=l,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=s,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=M(this,t,e),j(t)?t===l||t==null||t===""?(this._$AH!==l&&this._$AR(),this._$AH=l):t!==this._$AH&&t!==P&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):vs(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==l&&j(this._$AH)?this._$AA.nextSibling.data=t:this.T(N.createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:s}=t,r=typeof s=="number"?this._$AC(t):(s.el===void 0&&(s.el=J.createElement(ve(s.h,s.h[0]),this.options)),s);if(this._$AH?._$AD===r)this._$AH.p(e);else{let n=new Ct(r,this),o=n.u(this.options);n.p(e),this.T(o),this._$AH=n}}_$AC(t){let e=fe.get(t.strings);return e===void 0&&fe.set(t.strings,e=new J(t)),e}k(t){Lt(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,s,r=0;for(let n of t)r===e.length?e.push(s=new i(this.O(K()),this.O(K()),this,this.options)):s=e[r],s._$AI(n),r++;r<e.length&&(this._$AR(s&&s._$AB.nextSibling,r),e.length=r)}_$AR(t=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let s=ce(t).nextSibling;ce(t).remove(),t=s}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},U=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,s,r,n){this.type=1,this._$AH=l,this._$AN=void 0,this.element=t,this.name=e,this._$AM=r,this.options=n,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=l}_$AI(t,e=this,s,r){let n=this.strings,o=!1;if(n===void 0)t=M(this,t,e,0),o=!j(t)||t!==this._$AH&&t!==P,o&&(this._$AH=t);else{let c=t,a,d;for(t=n[0],a=0;a<n.length-1;a++)d=M(this,c[s+a],e,a),d===P&&(d=this._$AH[a]),o||=!j(d)||d!==this._$AH[a],d===l?t=l:t!==l&&(t+=(d??"")+n[a+1]),this._$AH[a]=d}o&&!r&&this.j(t)}j(t){t===l?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},Rt=class extends U{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===l?void 0:t}},Ot=class extends U{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==l)}},Nt=class extends U{constructor(t,e,s,r,n){super(t,e,s,r,n),this.type=5}_$AI(t,e=this){if((t=M(this,t,e,0)??l)===P)return;let s=this._$AH,r=t===l&&s!==l||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,n=t!==l&&(s===l||r);r&&this.element.removeEventListener(this.name,this,s),n&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},Pt=class{constructor(t,e,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}};var _s=Bt.litHtmlPolyfillSupport;_s?.(J,Y),(Bt.litHtmlVersions??=[]).push("3.3.3");var be=(i,t,e)=>{let s=e?.renderBefore??t,r=s._$litPart$;if(r===void 0){let n=e?.renderBefore??null;s._$litPart$=r=new Y(t.insertBefore(K(),n),n,void 0,e??{})}return r._$AI(i),r};var qt=globalThis,A=class extends _{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=be(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return P}};A._$litElement$=!0,A.finalized=!0,qt.litElementHydrateSupport?.({LitElement:A});var ws=qt.litElementPolyfillSupport;ws?.({LitElement:A});(qt.litElementVersions??=[]).push("4.2.2");function Ht(i,t,e){let s=i.price_min===i.price_max?`\xA5${i.price}`:`\xA5${i.price_min} \u2013 ${i.price_max}`;return u`<article class="product">
    <div class="picture" aria-hidden="true">${i.name.slice(0,1)}</div>
    <h3>${i.name}</h3>
    <p class="price">${s}</p>
    <p class="facts">
      ${i.rating===null?l:u`<span
            role="img"
            aria-label=${t("rating",{rating:i.rating.toFixed(1),count:i.rating_count})}
            >★ ${i.rating.toFixed(1)}</span
          >`}
      <span class=${i.in_stock?"there":"gone"}>${t(i.in_stock?"in_stock":"sold_out")}</span>
    </p>
    ${i.reason?u`<p class="reason">${i.reason}</p>`:l}
    <div class="do">
      ${i.buttons.map(r=>u`<button type="button" class="chip" @click=${()=>e(r)}>
          ${r.title}<span class="hidden"> ${i.name}</span>
        </button>`)}
    </div>
  </article>`}function _e(i,t,e,s){let r=(n,o)=>{n.currentTarget.parentElement?.querySelector(".strip")?.scrollBy({left:o*232,behavior:"smooth"})};return u`<section class="carousel" aria-label=${t||e("products")}>
    <div class="strip" tabindex="0" role="group" aria-label=${t||e("products")}>
      ${i.map(n=>Ht(n,e,s))}
    </div>
    ${i.length>1?u`<button type="button" class="arrow" aria-label=${e("previous")} @click=${n=>r(n,-1)}>
            ‹
          </button>
          <button type="button" class="arrow" aria-label=${e("next")} @click=${n=>r(n,1)}>›</button>`:l}
  </section>`}function we(i){return u`<div class="card scroll" tabindex="0" role="group" aria-label=${i.items.map(t=>t.name).join(" / ")}>
    <table>
      <thead>
        <tr>
          <td></td>
          ${i.items.map(t=>u`<th scope="col">${t.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${i.rows.map(t=>u`<tr>
            <th scope="row">${t.label}</th>
            ${t.values.map(e=>u`<td>${e}</td>`)}
          </tr>`)}
      </tbody>
    </table>
  </div>`}function Dt(i){let t=[i.color,i.size].filter(Boolean).join(" ");return u`<li>
    <span>${i.name}${t?u` <small>${t}</small>`:l} ×${i.quantity}</span>
    <span class="money">¥${i.total}</span>
  </li>`}function q(i,t,e=!1){return u`<li class=${e?"sum strong":"sum"}><span>${i}</span><span class="money">${t}</span></li>`}function xe(i,t){return u`<div class="card">
    <h3>${t("cart",{count:i.count})}</h3>
    <ul>
      ${i.lines.map(Dt)} ${q(t("subtotal"),`\xA5${i.subtotal}`,!0)}
    </ul>
  </div>`}function $e(i,t){return u`<div class="card">
    <ul>
      ${i.lines.map(Dt)} ${q(t("subtotal"),`\xA5${i.subtotal}`)}
      ${Number(i.discount)?q(t("discount"),`-\xA5${i.discount}`):l}
      ${q(t("shipping"),`\xA5${i.shipping_fee}`)} ${q(t("total"),`\xA5${i.total}`,!0)}
    </ul>
  </div>`}function ke(i,t){let e=i.shipment?.events??[];return u`<div class="card">
    <h3>${t("order",{number:i.number})} <span class="state">${i.status_text}</span></h3>
    ${i.expected_on?u`<p>${t("expected",{day:i.expected_on})}</p>`:l}
    <ul>
      ${i.lines.map(Dt)} ${q(t("total"),`\xA5${i.total}`,!0)}
    </ul>
    ${e.length?u`<h4>${t("track")}</h4>
          <ol class="track">
            ${e.map(s=>u`<li>
                <time datetime=${s.at}>${s.at.slice(5,16).replace("T"," ")}</time>
                ${s.text??s.description??""} ${s.place??""}
              </li>`)}
          </ol>`:l}
  </div>`}function Ee(i,t,e){let s=i;switch(s.type){case"product_cards":return _e(s.items,s.title,t,e);case"product_detail":return u`<div class="carousel"><div class="strip">${Ht(s.item,t,e)}</div></div>`;case"comparison":return we(s);case"cart":return xe(s,t);case"quote":return $e(s,t);case"order_status":return ke(s,t);default:return l}}var b=Object.create(null);b.open="0";b.close="1";b.ping="2";b.pong="3";b.message="4";b.upgrade="5";b.noop="6";var X=Object.create(null);Object.keys(b).forEach(i=>{X[b[i]]=i});var Q={type:"error",data:"parser error"};var Te=typeof Blob=="function"||typeof Blob<"u"&&Object.prototype.toString.call(Blob)==="[object BlobConstructor]",Ce=typeof ArrayBuffer=="function",Re=i=>typeof ArrayBuffer.isView=="function"?ArrayBuffer.isView(i):i&&i.buffer instanceof ArrayBuffer,G=({type:i,data:t},e,s)=>Te&&t instanceof Blob?e?s(t):Ae(t,s):Ce&&(t instanceof ArrayBuffer||Re(t))?e?s(t):Ae(new Blob([t]),s):s(b[i]+(t||"")),Ae=(i,t)=>{let e=new FileReader;return e.onload=function(){let s=e.result.split(",")[1];t("b"+(s||""))},e.readAsDataURL(i)};function Se(i){return i instanceof Uint8Array?i:i instanceof ArrayBuffer?new Uint8Array(i):new Uint8Array(i.buffer,i.byteOffset,i.byteLength)}var It;function Oe(i,t){if(Te&&i.data instanceof Blob)return i.data.arrayBuffer().then(Se).then(t);if(Ce&&(i.data instanceof ArrayBuffer||Re(i.data)))return t(Se(i.data));G(i,!1,e=>{It||(It=new TextEncoder),t(It.encode(e))})}var Ne="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",Z=typeof Uint8Array>"u"?[]:new Uint8Array(256);for(let i=0;i<Ne.length;i++)Z[Ne.charCodeAt(i)]=i;var Pe=i=>{let t=i.length*.75,e=i.length,s,r=0,n,o,c,a;i[i.length-1]==="="&&(t--,i[i.length-2]==="="&&t--);let d=new ArrayBuffer(t),f=new Uint8Array(d);for(s=0;s<e;s+=4)n=Z[i.charCodeAt(s)],o=Z[i.charCodeAt(s+1)],c=Z[i.charCodeAt(s+2)],a=Z[i.charCodeAt(s+3)],f[r++]=n<<2|o>>4,f[r++]=(o&15)<<4|c>>2,f[r++]=(c&3)<<6|a&63;return d};var xs=typeof ArrayBuffer=="function",tt=(i,t)=>{if(typeof i!="string")return{type:"message",data:Be(i,t)};let e=i.charAt(0);return e==="b"?{type:"message",data:$s(i.substring(1),t)}:X[e]?i.length>1?{type:X[e],data:i.substring(1)}:{type:X[e]}:Q},$s=(i,t)=>{if(xs){let e=Pe(i);return Be(e,t)}else return{base64:!0,data:i}},Be=(i,t)=>t==="blob"?i instanceof Blob?i:new Blob([i]):i instanceof ArrayBuffer?i:i.buffer;var Le="",Me=(i,t)=>{let e=i.length,s=new Array(e),r=0;i.forEach((n,o)=>{G(n,!1,c=>{s[o]=c,++r===e&&t(s.join(Le))})})},Ue=(i,t)=>{let e=i.split(Le),s=[];for(let r=0;r<e.length;r++){let n=tt(e[r],t);if(s.push(n),n.type==="error")break}return s};function qe(){return new TransformStream({transform(i,t){Oe(i,e=>{let s=e.length,r;if(s<126)r=new Uint8Array(1),new DataView(r.buffer).setUint8(0,s);else if(s<65536){r=new Uint8Array(3);let n=new DataView(r.buffer);n.setUint8(0,126),n.setUint16(1,s)}else{r=new Uint8Array(9);let n=new DataView(r.buffer);n.setUint8(0,127),n.setBigUint64(1,BigInt(s))}i.data&&typeof i.data!="string"&&(r[0]|=128),t.enqueue(r),t.enqueue(e)})}})}var zt;function ut(i){return i.reduce((t,e)=>t+e.length,0)}function dt(i,t){if(i[0].length===t)return i.shift();let e=new Uint8Array(t),s=0;for(let r=0;r<t;r++)e[r]=i[0][s++],s===i[0].length&&(i.shift(),s=0);return i.length&&s<i[0].length&&(i[0]=i[0].slice(s)),e}function He(i,t){zt||(zt=new TextDecoder);let e=[],s=0,r=-1,n=!1;return new TransformStream({transform(o,c){for(e.push(o);;){if(s===0){if(ut(e)<1)break;let a=dt(e,1);n=(a[0]&128)===128,r=a[0]&127,r<126?s=3:r===126?s=1:s=2}else if(s===1){if(ut(e)<2)break;let a=dt(e,2);r=new DataView(a.buffer,a.byteOffset,a.length).getUint16(0),s=3}else if(s===2){if(ut(e)<8)break;let a=dt(e,8),d=new DataView(a.buffer,a.byteOffset,a.length),f=d.getUint32(0);if(f>Math.pow(2,21)-1){c.enqueue(Q);break}r=f*Math.pow(2,32)+d.getUint32(4),s=3}else{if(ut(e)<r)break;let a=dt(e,r);c.enqueue(tt(n?a:zt.decode(a),t)),s=0}if(r===0||r>i){c.enqueue(Q);break}}}})}var Vt=4;function m(i){if(i)return ks(i)}function ks(i){for(var t in m.prototype)i[t]=m.prototype[t];return i}m.prototype.on=m.prototype.addEventListener=function(i,t){return this._callbacks=this._callbacks||{},(this._callbacks["$"+i]=this._callbacks["$"+i]||[]).push(t),this};m.prototype.once=function(i,t){function e(){this.off(i,e),t.apply(this,arguments)}return e.fn=t,this.on(i,e),this};m.prototype.off=m.prototype.removeListener=m.prototype.removeAllListeners=m.prototype.removeEventListener=function(i,t){if(this._callbacks=this._callbacks||{},arguments.length==0)return this._callbacks={},this;var e=this._callbacks["$"+i];if(!e)return this;if(arguments.length==1)return delete this._callbacks["$"+i],this;for(var s,r=0;r<e.length;r++)if(s=e[r],s===t||s.fn===t){e.splice(r,1);break}return e.length===0&&delete this._callbacks["$"+i],this};m.prototype.emit=function(i){this._callbacks=this._callbacks||{};for(var t=new Array(arguments.length-1),e=this._callbacks["$"+i],s=1;s<arguments.length;s++)t[s-1]=arguments[s];if(e){e=e.slice(0);for(var s=0,r=e.length;s<r;++s)e[s].apply(this,t)}return this};m.prototype.emitReserved=m.prototype.emit;m.prototype.listeners=function(i){return this._callbacks=this._callbacks||{},this._callbacks["$"+i]||[]};m.prototype.hasListeners=function(i){return!!this.listeners(i).length};var w=typeof Promise=="function"&&typeof Promise.resolve=="function"?t=>Promise.resolve().then(t):(t,e)=>e(t,0),y=typeof self<"u"?self:typeof window<"u"?window:Function("return this")(),De="arraybuffer";function pt(i,...t){return t.reduce((e,s)=>(i.hasOwnProperty(s)&&(e[s]=i[s]),e),{})}var Es=y.setTimeout,As=y.clearTimeout;function x(i,t){t.useNativeTimers?(i.setTimeoutFn=Es.bind(y),i.clearTimeoutFn=As.bind(y)):(i.setTimeoutFn=y.setTimeout.bind(y),i.clearTimeoutFn=y.clearTimeout.bind(y))}var Ss=1.33;function Ie(i){return typeof i=="string"?Ts(i):Math.ceil((i.byteLength||i.size)*Ss)}function Ts(i){let t=0,e=0;for(let s=0,r=i.length;s<r;s++)t=i.charCodeAt(s),t<128?e+=1:t<2048?e+=2:t<55296||t>=57344?e+=3:(s++,e+=4);return e}function ft(){return Date.now().toString(36).substring(3)+Math.random().toString(36).substring(2,5)}function ze(i){let t="";for(let e in i)i.hasOwnProperty(e)&&(t.length&&(t+="&"),t+=encodeURIComponent(e)+"="+encodeURIComponent(i[e]));return t}function Ve(i){let t={},e=i.split("&");for(let s=0,r=e.length;s<r;s++){let n=e[s].split("=");t[decodeURIComponent(n[0])]=decodeURIComponent(n.slice(1).join("="))}return t}var mt=class extends Error{constructor(t,e,s){super(t),this.description=e,this.context=s,this.type="TransportError"}},$=class extends m{constructor(t){super(),this.writable=!1,x(this,t),this.opts=t,this.query=t.query,this.socket=t.socket,this.supportsBinary=!t.forceBase64}onError(t,e,s){return super.emitReserved("error",new mt(t,e,s)),this}open(){return this.readyState="opening",this.doOpen(),this}close(){return(this.readyState==="opening"||this.readyState==="open")&&(this.doClose(),this.onClose()),this}send(t){this.readyState==="open"&&this.write(t)}onOpen(){this.readyState="open",this.writable=!0,super.emitReserved("open")}onData(t){let e=tt(t,this.socket.binaryType);this.onPacket(e)}onPacket(t){super.emitReserved("packet",t)}onClose(t){this.readyState="closed",super.emitReserved("close",t)}pause(t){}createUri(t,e={}){return t+"://"+this._hostname()+this._port()+this.opts.path+this._query(e)}_hostname(){let t=this.opts.hostname;return t.indexOf(":")===-1?t:"["+t+"]"}_port(){return this.opts.port&&(this.opts.secure&&Number(this.opts.port)!==443||!this.opts.secure&&Number(this.opts.port)!==80)?":"+this.opts.port:""}_query(t){let e=ze(t);return e.length?"?"+e:""}};var et=class extends ${constructor(){super(...arguments),this._polling=!1}get name(){return"polling"}doOpen(){this._poll()}pause(t){this.readyState="pausing";let e=()=>{this.readyState="paused",t()};if(this._polling||!this.writable){let s=0;this._polling&&(s++,this.once("pollComplete",function(){--s||e()})),this.writable||(s++,this.once("drain",function(){--s||e()}))}else e()}_poll(){this._polling=!0,this.doPoll(),this.emitReserved("poll")}onData(t){let e=s=>{if(this.readyState==="opening"&&s.type==="open"&&this.onOpen(),s.type==="close")return this.onClose({description:"transport closed by the server"}),!1;this.onPacket(s)};Ue(t,this.socket.binaryType).forEach(e),this.readyState!=="closed"&&(this._polling=!1,this.emitReserved("pollComplete"),this.readyState==="open"&&this._poll())}doClose(){let t=()=>{this.write([{type:"close"}])};this.readyState==="open"?t():this.once("open",t)}write(t){this.writable=!1,Me(t,e=>{this.doWrite(e,()=>{this.writable=!0,this.emitReserved("drain")})})}uri(){let t=this.opts.secure?"https":"http",e=this.query||{};return this.opts.timestampRequests!==!1&&(e[this.opts.timestampParam]=ft()),!this.supportsBinary&&!e.sid&&(e.b64=1),this.createUri(t,e)}};var Fe=!1;try{Fe=typeof XMLHttpRequest<"u"&&"withCredentials"in new XMLHttpRequest}catch{}var We=Fe;function Cs(){}var Ft=class extends et{constructor(t){if(super(t),typeof location<"u"){let e=location.protocol==="https:",s=location.port;s||(s=e?"443":"80"),this.xd=typeof location<"u"&&t.hostname!==location.hostname||s!==t.port}}doWrite(t,e){let s=this.request({method:"POST",data:t});s.on("success",e),s.on("error",(r,n)=>{this.onError("xhr post error",r,n)})}doPoll(){let t=this.request();t.on("data",this.onData.bind(this)),t.on("error",(e,s)=>{this.onError("xhr poll error",e,s)}),this.pollXhr=t}},S=class i extends m{constructor(t,e,s){super(),this.createRequest=t,x(this,s),this._opts=s,this._method=s.method||"GET",this._uri=e,this._data=s.data!==void 0?s.data:null,this._create()}_create(){var t;let e=pt(this._opts,"agent","pfx","key","passphrase","cert","ca","ciphers","rejectUnauthorized","autoUnref");e.xdomain=!!this._opts.xd;let s=this._xhr=this.createRequest(e);try{s.open(this._method,this._uri,!0);try{if(this._opts.extraHeaders){s.setDisableHeaderCheck&&s.setDisableHeaderCheck(!0);for(let r in this._opts.extraHeaders)this._opts.extraHeaders.hasOwnProperty(r)&&s.setRequestHeader(r,this._opts.extraHeaders[r])}}catch{}if(this._method==="POST")try{s.setRequestHeader("Content-type","text/plain;charset=UTF-8")}catch{}try{s.setRequestHeader("Accept","*/*")}catch{}(t=this._opts.cookieJar)===null||t===void 0||t.addCookies(s),"withCredentials"in s&&(s.withCredentials=this._opts.withCredentials),this._opts.requestTimeout&&(s.timeout=this._opts.requestTimeout),s.onreadystatechange=()=>{var r;s.readyState===3&&((r=this._opts.cookieJar)===null||r===void 0||r.parseCookies(s.getResponseHeader("set-cookie"))),s.readyState===4&&(s.status===200||s.status===1223?this._onLoad():this.setTimeoutFn(()=>{this._onError(typeof s.status=="number"?s.status:0)},0))},s.send(this._data)}catch(r){this.setTimeoutFn(()=>{this._onError(r)},0);return}typeof document<"u"&&(this._index=i.requestsCount++,i.requests[this._index]=this)}_onError(t){this.emitReserved("error",t,this._xhr),this._cleanup(!0)}_cleanup(t){if(!(typeof this._xhr>"u"||this._xhr===null)){if(this._xhr.onreadystatechange=Cs,t)try{this._xhr.abort()}catch{}typeof document<"u"&&delete i.requests[this._index],this._xhr=null}}_onLoad(){let t=this._xhr.responseText;t!==null&&(this.emitReserved("data",t),this.emitReserved("success"),this._cleanup())}abort(){this._cleanup()}};S.requestsCount=0;S.requests={};if(typeof document<"u"){if(typeof attachEvent=="function")attachEvent("onunload",Ke);else if(typeof addEventListener=="function"){let i="onpagehide"in y?"pagehide":"unload";addEventListener(i,Ke,!1)}}function Ke(){for(let i in S.requests)S.requests.hasOwnProperty(i)&&S.requests[i].abort()}var Rs=(function(){let i=je({xdomain:!1});return i&&i.responseType!==null})(),T=class extends Ft{constructor(t){super(t);let e=t&&t.forceBase64;this.supportsBinary=Rs&&!e}request(t={}){return Object.assign(t,{xd:this.xd},this.opts),new S(je,this.uri(),t)}};function je(i){let t=i.xdomain;try{if(typeof XMLHttpRequest<"u"&&(!t||We))return new XMLHttpRequest}catch{}if(!t)try{return new y[["Active"].concat("Object").join("X")]("Microsoft.XMLHTTP")}catch{}}var Je=typeof navigator<"u"&&typeof navigator.product=="string"&&navigator.product.toLowerCase()==="reactnative",Kt=class extends ${get name(){return"websocket"}doOpen(){let t=this.uri(),e=this.opts.protocols,s=Je?{}:pt(this.opts,"agent","perMessageDeflate","pfx","key","passphrase","cert","ca","ciphers","rejectUnauthorized","localAddress","protocolVersion","origin","maxPayload","family","checkServerIdentity");this.opts.extraHeaders&&(s.headers=this.opts.extraHeaders);try{this.ws=this.createSocket(t,e,s)}catch(r){return this.emitReserved("error",r)}this.ws.binaryType=this.socket.binaryType,this.addEventListeners()}addEventListeners(){this.ws.onopen=()=>{this.opts.autoUnref&&this.ws._socket.unref(),this.onOpen()},this.ws.onclose=t=>this.onClose({description:"websocket connection closed",context:t}),this.ws.onmessage=t=>this.onData(t.data),this.ws.onerror=t=>this.onError("websocket error",t)}write(t){this.writable=!1;for(let e=0;e<t.length;e++){let s=t[e],r=e===t.length-1;G(s,this.supportsBinary,n=>{try{this.doWrite(s,n)}catch{}r&&w(()=>{this.writable=!0,this.emitReserved("drain")},this.setTimeoutFn)})}}doClose(){typeof this.ws<"u"&&(this.ws.onerror=()=>{},this.ws.close(),this.ws=null)}uri(){let t=this.opts.secure?"wss":"ws",e=this.query||{};return this.opts.timestampRequests&&(e[this.opts.timestampParam]=ft()),this.supportsBinary||(e.b64=1),this.createUri(t,e)}},Wt=y.WebSocket||y.MozWebSocket,C=class extends Kt{createSocket(t,e,s){return Je?new Wt(t,e,s):e?new Wt(t,e):new Wt(t)}doWrite(t,e){this.ws.send(e)}};var H=class extends ${get name(){return"webtransport"}doOpen(){try{this._transport=new WebTransport(this.createUri("https"),this.opts.transportOptions[this.name])}catch(t){return this.emitReserved("error",t)}this._transport.closed.then(()=>{this.onClose()}).catch(t=>{this.onError("webtransport error",t)}),this._transport.ready.then(()=>{this._transport.createBidirectionalStream().then(t=>{let e=He(Number.MAX_SAFE_INTEGER,this.socket.binaryType),s=t.readable.pipeThrough(e).getReader(),r=qe();r.readable.pipeTo(t.writable),this._writer=r.writable.getWriter();let n=()=>{s.read().then(({done:c,value:a})=>{c||(this.onPacket(a),n())}).catch(c=>{})};n();let o={type:"open"};this.query.sid&&(o.data=`{"sid":"${this.query.sid}"}`),this._writer.write(o).then(()=>this.onOpen())})})}write(t){this.writable=!1;for(let e=0;e<t.length;e++){let s=t[e],r=e===t.length-1;this._writer.write(s).then(()=>{r&&w(()=>{this.writable=!0,this.emitReserved("drain")},this.setTimeoutFn)})}}doClose(){var t;(t=this._transport)===null||t===void 0||t.close()}};var jt={websocket:C,webtransport:H,polling:T};var Os=/^(?:(?![^:@\/?#]+:[^:@\/]*@)(http|https|ws|wss):\/\/)?((?:(([^:@\/?#]*)(?::([^:@\/?#]*))?)?@)?((?:[a-f0-9]{0,4}:){2,7}[a-f0-9]{0,4}|[^:\/?#]*)(?::(\d*))?)(((\/(?:[^?#](?![^?#\/]*\.[^?#\/.]+(?:[?#]|$)))*\/?)?([^?#\/]*))(?:\?([^#]*))?(?:#(.*))?)/,Ns=["source","protocol","authority","userInfo","user","password","host","port","relative","path","directory","file","query","anchor"];function D(i){if(i.length>8e3)throw"URI too long";let t=i,e=i.indexOf("["),s=i.indexOf("]");e!=-1&&s!=-1&&(i=i.substring(0,e)+i.substring(e,s).replace(/:/g,";")+i.substring(s,i.length));let r=Os.exec(i||""),n={},o=14;for(;o--;)n[Ns[o]]=r[o]||"";return e!=-1&&s!=-1&&(n.source=t,n.host=n.host.substring(1,n.host.length-1).replace(/;/g,":"),n.authority=n.authority.replace("[","").replace("]","").replace(/;/g,":"),n.ipv6uri=!0),n.pathNames=Ps(n,n.path),n.queryKey=Bs(n,n.query),n}function Ps(i,t){let e=/\/{2,9}/g,s=t.replace(e,"/").split("/");return(t.slice(0,1)=="/"||t.length===0)&&s.splice(0,1),t.slice(-1)=="/"&&s.splice(s.length-1,1),s}function Bs(i,t){let e={};return t.replace(/(?:^|&)([^&=]*)=?([^&]*)/g,function(s,r,n){r&&(e[r]=n)}),e}var Jt=typeof addEventListener=="function"&&typeof removeEventListener=="function",gt=[];Jt&&addEventListener("offline",()=>{gt.forEach(i=>i())},!1);var B=class i extends m{constructor(t,e={}){var s,r;if(super(),this.binaryType=De,this.writeBuffer=[],this._prevBufferLen=0,this._upgrades=[],this._pingInterval=-1,this._pingTimeout=-1,this._maxPayload=-1,this._pingTimeoutTime=1/0,t&&typeof t=="object"&&(e=t,t=null),t){let n=D(t);e.hostname=n.host,e.secure=n.protocol==="https"||n.protocol==="wss",e.port=n.port,n.query&&(e.query=n.query)}else e.host&&(e.hostname=D(e.host).host);if(x(this,e),this.secure=e.secure!=null?e.secure:typeof location<"u"&&location.protocol==="https:",e.hostname&&!e.port&&(e.port=this.secure?"443":"80"),this.hostname=e.hostname||(typeof location<"u"?location.hostname:"localhost"),this.port=e.port||(typeof location<"u"&&location.port?location.port:this.secure?"443":"80"),e.transportImplementations&&e.transports)throw new Error("specifying both 'transportImplementations' and 'transports' options is not supported");e.transportImplementations||!((s=e.transports)===null||s===void 0)&&s.length&&typeof e.transports[0]=="function"?(this.transports=[],this._transportsByName=Object.create(null),((r=e.transportImplementations)!==null&&r!==void 0?r:e.transports).forEach(n=>{let o=n.prototype.name;this.transports.push(o),this._transportsByName[o]=n})):(this.transports=e.transports?[...e.transports]:["polling","websocket","webtransport"],this._transportsByName=jt),this.opts=Object.assign({path:"/engine.io",agent:!1,withCredentials:!1,upgrade:!0,timestampParam:"t",rememberUpgrade:!1,addTrailingSlash:!0,rejectUnauthorized:!0,perMessageDeflate:{threshold:1024},transportOptions:{},closeOnBeforeunload:!1},e),this.opts.path=this.opts.path.replace(/\/$/,"")+(this.opts.addTrailingSlash?"/":""),typeof this.opts.query=="string"&&(this.opts.query=Ve(this.opts.query)),Jt&&(this.opts.closeOnBeforeunload&&(this._beforeunloadEventListener=()=>{this.transport&&(this.transport.removeAllListeners(),this.transport.close())},addEventListener("beforeunload",this._beforeunloadEventListener,!1)),this.hostname!=="localhost"&&(this._offlineEventListener=()=>{this._onClose("transport close",{description:"network connection lost"})},gt.push(this._offlineEventListener))),this.opts.withCredentials&&(this._cookieJar=void 0),this._open()}createTransport(t){let e=Object.assign({},this.opts.query);e.EIO=Vt,e.transport=t,this.id&&(e.sid=this.id);let s=Object.assign({},this.opts,{query:e,socket:this,hostname:this.hostname,secure:this.secure,port:this.port},this.opts.transportOptions[t]);return new this._transportsByName[t](s)}_open(){if(this.transports.length===0){this.setTimeoutFn(()=>{this.emitReserved("error","No transports available")},0);return}let t=this.opts.rememberUpgrade&&i.priorWebsocketSuccess&&this.transports.indexOf("websocket")!==-1?"websocket":this.transports[0];this.readyState="opening";let e=this.createTransport(t);e.open(),this.setTransport(e)}setTransport(t){this.transport&&this.transport.removeAllListeners(),this.transport=t,t.on("drain",this._onDrain.bind(this)).on("packet",this._onPacket.bind(this)).on("error",this._onError.bind(this)).on("close",e=>this._onClose("transport close",e))}_probe(t){let e=this.createTransport(t),s=!1;i.priorWebsocketSuccess=!1;let r=()=>{s||(e.send([{type:"ping",data:"probe"}]),e.once("packet",p=>{if(!s)if(p.type==="pong"&&p.data==="probe"){if(this.upgrading=!0,this.emitReserved("upgrading",e),!e)return;i.priorWebsocketSuccess=e.name==="websocket",this.transport.pause(()=>{s||this.readyState!=="closed"&&(f(),this.setTransport(e),e.send([{type:"upgrade"}]),this.emitReserved("upgrade",e),e=null,this.upgrading=!1,this.flush())})}else{let g=new Error("probe error");g.transport=e.name,this.emitReserved("upgradeError",g)}}))};function n(){s||(s=!0,f(),e.close(),e=null)}let o=p=>{let g=new Error("probe error: "+p);g.transport=e.name,n(),this.emitReserved("upgradeError",g)};function c(){o("transport closed")}function a(){o("socket closed")}function d(p){e&&p.name!==e.name&&n()}let f=()=>{e.removeListener("open",r),e.removeListener("error",o),e.removeListener("close",c),this.off("close",a),this.off("upgrading",d)};e.once("open",r),e.once("error",o),e.once("close",c),this.once("close",a),this.once("upgrading",d),this._upgrades.indexOf("webtransport")!==-1&&t!=="webtransport"?this.setTimeoutFn(()=>{s||e.open()},200):e.open()}onOpen(){if(this.readyState="open",i.priorWebsocketSuccess=this.transport.name==="websocket",this.emitReserved("open"),this.flush(),this.readyState==="open"&&this.opts.upgrade)for(let t=0;t<this._upgrades.length;t++)this._probe(this._upgrades[t])}_onPacket(t){if(this.readyState==="opening"||this.readyState==="open"||this.readyState==="closing")switch(this.emitReserved("packet",t),this.emitReserved("heartbeat"),t.type){case"open":this.onHandshake(JSON.parse(t.data));break;case"ping":this._sendPacket("pong"),this.emitReserved("ping"),this.emitReserved("pong"),this._resetPingTimeout();break;case"error":let e=new Error("server error");e.code=t.data,this._onError(e);break;case"message":this.emitReserved("data",t.data),this.emitReserved("message",t.data);break}}onHandshake(t){this.emitReserved("handshake",t),this.id=t.sid,this.transport.query.sid=t.sid,this._upgrades=this._filterUpgrades(t.upgrades),this._pingInterval=t.pingInterval,this._pingTimeout=t.pingTimeout,this._maxPayload=t.maxPayload,this.onOpen(),this.readyState!=="closed"&&this._resetPingTimeout()}_resetPingTimeout(){this.clearTimeoutFn(this._pingTimeoutTimer);let t=this._pingInterval+this._pingTimeout;this._pingTimeoutTime=Date.now()+t,this._pingTimeoutTimer=this.setTimeoutFn(()=>{this._onClose("ping timeout")},t),this.opts.autoUnref&&this._pingTimeoutTimer.unref()}_onDrain(){this.writeBuffer.splice(0,this._prevBufferLen),this._prevBufferLen=0,this.writeBuffer.length===0?this.emitReserved("drain"):this.flush()}flush(){if(this.readyState!=="closed"&&this.transport.writable&&!this.upgrading&&this.writeBuffer.length){let t=this._getWritablePackets();this.transport.send(t),this._prevBufferLen=t.length,this.emitReserved("flush")}}_getWritablePackets(){if(!(this._maxPayload&&this.transport.name==="polling"&&this.writeBuffer.length>1))return this.writeBuffer;let e=1;for(let s=0;s<this.writeBuffer.length;s++){let r=this.writeBuffer[s].data;if(r&&(e+=Ie(r)),s>0&&e>this._maxPayload)return this.writeBuffer.slice(0,s);e+=2}return this.writeBuffer}_hasPingExpired(){if(!this._pingTimeoutTime)return!0;let t=Date.now()>this._pingTimeoutTime;return t&&(this._pingTimeoutTime=0,w(()=>{this._onClose("ping timeout")},this.setTimeoutFn)),t}write(t,e,s){return this._sendPacket("message",t,e,s),this}send(t,e,s){return this._sendPacket("message",t,e,s),this}_sendPacket(t,e,s,r){if(typeof e=="function"&&(r=e,e=void 0),typeof s=="function"&&(r=s,s=null),this.readyState==="closing"||this.readyState==="closed")return;s=s||{},s.compress=s.compress!==!1;let n={type:t,data:e,options:s};this.emitReserved("packetCreate",n),this.writeBuffer.push(n),r&&this.once("flush",r),this.flush()}close(){let t=()=>{this._onClose("forced close"),this.transport.close()},e=()=>{this.off("upgrade",e),this.off("upgradeError",e),t()},s=()=>{this.once("upgrade",e),this.once("upgradeError",e)};return(this.readyState==="opening"||this.readyState==="open")&&(this.readyState="closing",this.writeBuffer.length?this.once("drain",()=>{this.upgrading?s():t()}):this.upgrading?s():t()),this}_onError(t){if(i.priorWebsocketSuccess=!1,this.opts.tryAllTransports&&this.transports.length>1&&this.readyState==="opening")return this.transports.shift(),this._open();this.emitReserved("error",t),this._onClose("transport error",t)}_onClose(t,e){if(this.readyState==="opening"||this.readyState==="open"||this.readyState==="closing"){if(this.clearTimeoutFn(this._pingTimeoutTimer),this.transport.removeAllListeners("close"),this.transport.close(),this.transport.removeAllListeners(),Jt&&(this._beforeunloadEventListener&&removeEventListener("beforeunload",this._beforeunloadEventListener,!1),this._offlineEventListener)){let s=gt.indexOf(this._offlineEventListener);s!==-1&&gt.splice(s,1)}this.readyState="closed",this.id=null,this.emitReserved("close",t,e),this.writeBuffer=[],this._prevBufferLen=0}}_filterUpgrades(t){let e=[];for(let s=0;s<t.length;s++)~this.transports.indexOf(t[s])&&e.push(t[s]);return e}};B.protocol=Vt;var kr=B.protocol;function Ye(i,t="",e){let s=i;e=e||typeof location<"u"&&location,i==null&&(i=e.protocol+"//"+e.host),typeof i=="string"&&(i.charAt(0)==="/"&&(i.charAt(1)==="/"?i=e.protocol+i:i=e.host+i),/^(https?|wss?):\/\//.test(i)||(typeof e<"u"?i=e.protocol+"//"+i:i="https://"+i),s=D(i)),s.port||(/^(http|ws)$/.test(s.protocol)?s.port="80":/^(http|ws)s$/.test(s.protocol)&&(s.port="443")),s.path=s.path||"/";let n=s.host.indexOf(":")!==-1?"["+s.host+"]":s.host;return s.id=s.protocol+"://"+n+":"+s.port+t,s.href=s.protocol+"://"+n+(e&&e.port===s.port?"":":"+s.port),s}var Zt={};cs(Zt,{Decoder:()=>Qt,Encoder:()=>Xt,PacketType:()=>h,isPacketValid:()=>Vs,protocol:()=>ts});var Ms=typeof ArrayBuffer=="function",Us=i=>typeof ArrayBuffer.isView=="function"?ArrayBuffer.isView(i):i.buffer instanceof ArrayBuffer,Xe=Object.prototype.toString,qs=typeof Blob=="function"||typeof Blob<"u"&&Xe.call(Blob)==="[object BlobConstructor]",Hs=typeof File=="function"||typeof File<"u"&&Xe.call(File)==="[object FileConstructor]";function it(i){return Ms&&(i instanceof ArrayBuffer||Us(i))||qs&&i instanceof Blob||Hs&&i instanceof File}function st(i,t){if(!i||typeof i!="object")return!1;if(Array.isArray(i)){for(let e=0,s=i.length;e<s;e++)if(st(i[e]))return!0;return!1}if(it(i))return!0;if(i.toJSON&&typeof i.toJSON=="function"&&arguments.length===1)return st(i.toJSON(),!0);for(let e in i)if(Object.prototype.hasOwnProperty.call(i,e)&&st(i[e]))return!0;return!1}function Qe(i){let t=[],e=i.data,s=i;return s.data=yt(e,t),s.attachments=t.length,{packet:s,buffers:t}}function yt(i,t,e){if(!i)return i;if(it(i)){let s={_placeholder:!0,num:t.length};return t.push(i),s}else if(Array.isArray(i)){let s=new Array(i.length);for(let r=0;r<i.length;r++)s[r]=yt(i[r],t);return s}else if(typeof i=="object"&&!(i instanceof Date)){if(i.toJSON&&typeof i.toJSON=="function"&&!e)return yt(i.toJSON(),t,!0);let s={};for(let r in i)Object.prototype.hasOwnProperty.call(i,r)&&(s[r]=yt(i[r],t));return s}return i}function Ge(i,t){return i.data=Yt(i.data,t),delete i.attachments,i}function Yt(i,t){if(!i)return i;if(i&&i._placeholder===!0){if(typeof i.num=="number"&&i.num>=0&&i.num<t.length)return t[i.num];throw new Error("illegal attachments")}else if(Array.isArray(i))for(let e=0;e<i.length;e++)i[e]=Yt(i[e],t);else if(typeof i=="object")for(let e in i)Object.prototype.hasOwnProperty.call(i,e)&&(i[e]=Yt(i[e],t));return i}var Ze=["connect","connect_error","disconnect","disconnecting","newListener","removeListener"],ts=5,h;(function(i){i[i.CONNECT=0]="CONNECT",i[i.DISCONNECT=1]="DISCONNECT",i[i.EVENT=2]="EVENT",i[i.ACK=3]="ACK",i[i.CONNECT_ERROR=4]="CONNECT_ERROR",i[i.BINARY_EVENT=5]="BINARY_EVENT",i[i.BINARY_ACK=6]="BINARY_ACK"})(h||(h={}));var Xt=class{constructor(t){this.replacer=t}encode(t){return(t.type===h.EVENT||t.type===h.ACK)&&st(t)?this.encodeAsBinary({type:t.type===h.EVENT?h.BINARY_EVENT:h.BINARY_ACK,nsp:t.nsp,data:t.data,id:t.id}):[this.encodeAsString(t)]}encodeAsString(t){let e=""+t.type;return(t.type===h.BINARY_EVENT||t.type===h.BINARY_ACK)&&(e+=t.attachments+"-"),t.nsp&&t.nsp!=="/"&&(e+=t.nsp+","),t.id!=null&&(e+=t.id),t.data!=null&&(e+=JSON.stringify(t.data,this.replacer)),e}encodeAsBinary(t){let e=Qe(t),s=this.encodeAsString(e.packet),r=e.buffers;return r.unshift(s),r}},Qt=class i extends m{constructor(t){super(),this.opts=Object.assign({reviver:void 0,maxAttachments:10},typeof t=="function"?{reviver:t}:t)}add(t){let e;if(typeof t=="string"){if(this.reconstructor)throw new Error("got plaintext data when reconstructing a packet");e=this.decodeString(t);let s=e.type===h.BINARY_EVENT;s||e.type===h.BINARY_ACK?(e.type=s?h.EVENT:h.ACK,this.reconstructor=new Gt(e)):super.emitReserved("decoded",e)}else if(it(t)||t.base64)if(this.reconstructor)e=this.reconstructor.takeBinaryData(t),e&&(this.reconstructor=null,super.emitReserved("decoded",e));else throw new Error("got binary data when not reconstructing a packet");else throw new Error("Unknown type: "+t)}decodeString(t){let e=0,s={type:Number(t.charAt(0))};if(h[s.type]===void 0)throw new Error("unknown packet type "+s.type);if(s.type===h.BINARY_EVENT||s.type===h.BINARY_ACK){let n=e+1;for(;t.charAt(++e)!=="-"&&e!=t.length;);let o=t.substring(n,e);if(o!=Number(o)||t.charAt(e)!=="-")throw new Error("Illegal attachments");let c=Number(o);if(!es(c)||c<1)throw new Error("Illegal attachments");if(c>this.opts.maxAttachments)throw new Error("too many attachments");s.attachments=c}if(t.charAt(e+1)==="/"){let n=e+1;for(;++e&&!(t.charAt(e)===","||e===t.length););s.nsp=t.substring(n,e)}else s.nsp="/";let r=t.charAt(e+1);if(r!==""&&Number(r)==r){let n=e+1;for(;++e;){let o=t.charAt(e);if(o==null||Number(o)!=o){--e;break}if(e===t.length)break}s.id=Number(t.substring(n,e+1))}if(t.charAt(++e)){let n=this.tryParse(t.substr(e));if(i.isPayloadValid(s.type,n))s.data=n;else throw new Error("invalid payload")}return s}tryParse(t){try{return JSON.parse(t,this.opts.reviver)}catch{return!1}}static isPayloadValid(t,e){switch(t){case h.CONNECT:return vt(e);case h.DISCONNECT:return e===void 0;case h.CONNECT_ERROR:return typeof e=="string"||vt(e);case h.EVENT:case h.BINARY_EVENT:return Array.isArray(e)&&(typeof e[0]=="number"||typeof e[0]=="string"&&Ze.indexOf(e[0])===-1);case h.ACK:case h.BINARY_ACK:return Array.isArray(e)}}destroy(){this.reconstructor&&(this.reconstructor.finishedReconstruction(),this.reconstructor=null)}},Gt=class{constructor(t){this.packet=t,this.buffers=[],this.reconPack=t}takeBinaryData(t){if(this.buffers.push(t),this.buffers.length===this.reconPack.attachments){let e=Ge(this.reconPack,this.buffers);return this.finishedReconstruction(),e}return null}finishedReconstruction(){this.reconPack=null,this.buffers=[]}};function Ds(i){return typeof i=="string"}var es=Number.isInteger||function(i){return typeof i=="number"&&isFinite(i)&&Math.floor(i)===i};function Is(i){return i===void 0||es(i)}function vt(i){return Object.prototype.toString.call(i)==="[object Object]"}function zs(i,t){switch(i){case h.CONNECT:return t===void 0||vt(t);case h.DISCONNECT:return t===void 0;case h.EVENT:return Array.isArray(t)&&(typeof t[0]=="number"||typeof t[0]=="string"&&Ze.indexOf(t[0])===-1);case h.ACK:return Array.isArray(t);case h.CONNECT_ERROR:return typeof t=="string"||vt(t);default:return!1}}function Vs(i){return Ds(i.nsp)&&Is(i.id)&&zs(i.type,i.data)}function v(i,t,e){return i.on(t,e),function(){i.off(t,e)}}var Fs=Object.freeze({connect:1,connect_error:1,disconnect:1,disconnecting:1,newListener:1,removeListener:1}),I=class extends m{constructor(t,e,s){super(),this.connected=!1,this.recovered=!1,this.receiveBuffer=[],this.sendBuffer=[],this._queue=[],this._queueSeq=0,this.ids=0,this.acks={},this.flags={},this.io=t,this.nsp=e,s&&s.auth&&(this.auth=s.auth),this._opts=Object.assign({},s),this.io._autoConnect&&this.open()}get disconnected(){return!this.connected}subEvents(){if(this.subs)return;let t=this.io;this.subs=[v(t,"open",this.onopen.bind(this)),v(t,"packet",this.onpacket.bind(this)),v(t,"error",this.onerror.bind(this)),v(t,"close",this.onclose.bind(this))]}get active(){return!!this.subs}connect(){return this.connected?this:(this.subEvents(),this.io._reconnecting||this.io.open(),this.io._readyState==="open"&&this.onopen(),this)}open(){return this.connect()}send(...t){return t.unshift("message"),this.emit.apply(this,t),this}emit(t,...e){var s,r,n;if(Fs.hasOwnProperty(t))throw new Error('"'+t.toString()+'" is a reserved event name');if(e.unshift(t),this._opts.retries&&!this.flags.fromQueue&&!this.flags.volatile)return this._addToQueue(e),this;let o={type:h.EVENT,data:e};if(o.options={},o.options.compress=this.flags.compress!==!1,typeof e[e.length-1]=="function"){let f=this.ids++,p=e.pop();this._registerAckCallback(f,p),o.id=f}let c=(r=(s=this.io.engine)===null||s===void 0?void 0:s.transport)===null||r===void 0?void 0:r.writable,a=this.connected&&!(!((n=this.io.engine)===null||n===void 0)&&n._hasPingExpired());return this.flags.volatile&&!c||(a?(this.notifyOutgoingListeners(o),this.packet(o)):this.sendBuffer.push(o)),this.flags={},this}_registerAckCallback(t,e){var s;let r=(s=this.flags.timeout)!==null&&s!==void 0?s:this._opts.ackTimeout;if(r===void 0){this.acks[t]=e;return}let n=this.io.setTimeoutFn(()=>{delete this.acks[t];for(let c=0;c<this.sendBuffer.length;c++)this.sendBuffer[c].id===t&&this.sendBuffer.splice(c,1);e.call(this,new Error("operation has timed out"))},r),o=(...c)=>{this.io.clearTimeoutFn(n),e.apply(this,c)};o.withError=!0,this.acks[t]=o}emitWithAck(t,...e){return new Promise((s,r)=>{let n=(o,c)=>o?r(o):s(c);n.withError=!0,e.push(n),this.emit(t,...e)})}_addToQueue(t){let e;typeof t[t.length-1]=="function"&&(e=t.pop());let s={id:this._queueSeq++,tryCount:0,pending:!1,args:t,flags:Object.assign({fromQueue:!0},this.flags)};t.push((r,...n)=>(this._queue[0],r!==null?s.tryCount>this._opts.retries&&(this._queue.shift(),e&&e(r)):(this._queue.shift(),e&&e(null,...n)),s.pending=!1,this._drainQueue())),this._queue.push(s),this._drainQueue()}_drainQueue(t=!1){if(!this.connected||this._queue.length===0)return;let e=this._queue[0];e.pending&&!t||(e.pending=!0,e.tryCount++,this.flags=e.flags,this.emit.apply(this,e.args))}packet(t){t.nsp=this.nsp,this.io._packet(t)}onopen(){typeof this.auth=="function"?this.auth(t=>{this._sendConnectPacket(t)}):this._sendConnectPacket(this.auth)}_sendConnectPacket(t){this.packet({type:h.CONNECT,data:this._pid?Object.assign({pid:this._pid,offset:this._lastOffset},t):t})}onerror(t){this.connected||this.emitReserved("connect_error",t)}onclose(t,e){this.connected=!1,delete this.id,this.emitReserved("disconnect",t,e),this._clearAcks()}_clearAcks(){Object.keys(this.acks).forEach(t=>{if(!this.sendBuffer.some(s=>String(s.id)===t)){let s=this.acks[t];delete this.acks[t],s.withError&&s.call(this,new Error("socket has been disconnected"))}})}onpacket(t){if(t.nsp===this.nsp)switch(t.type){case h.CONNECT:t.data&&t.data.sid?this.onconnect(t.data.sid,t.data.pid):this.emitReserved("connect_error",new Error("It seems you are trying to reach a Socket.IO server in v2.x with a v3.x client, but they are not compatible (more information here: https://socket.io/docs/v3/migrating-from-2-x-to-3-0/)"));break;case h.EVENT:case h.BINARY_EVENT:this.onevent(t);break;case h.ACK:case h.BINARY_ACK:this.onack(t);break;case h.DISCONNECT:this.ondisconnect();break;case h.CONNECT_ERROR:this.destroy();let s=new Error(t.data.message);s.data=t.data.data,this.emitReserved("connect_error",s);break}}onevent(t){let e=t.data||[];t.id!=null&&e.push(this.ack(t.id)),this.connected?this.emitEvent(e):this.receiveBuffer.push(Object.freeze(e))}emitEvent(t){if(this._anyListeners&&this._anyListeners.length){let e=this._anyListeners.slice();for(let s of e)s.apply(this,t)}super.emit.apply(this,t),this._pid&&t.length&&typeof t[t.length-1]=="string"&&(this._lastOffset=t[t.length-1])}ack(t){let e=this,s=!1;return function(...r){s||(s=!0,e.packet({type:h.ACK,id:t,data:r}))}}onack(t){let e=this.acks[t.id];typeof e=="function"&&(delete this.acks[t.id],e.withError&&t.data.unshift(null),e.apply(this,t.data))}onconnect(t,e){this.id=t,this.recovered=e&&this._pid===e,this._pid=e,this.connected=!0,this.emitBuffered(),this._drainQueue(!0),this.emitReserved("connect")}emitBuffered(){this.receiveBuffer.forEach(t=>this.emitEvent(t)),this.receiveBuffer=[],this.sendBuffer.forEach(t=>{this.notifyOutgoingListeners(t),this.packet(t)}),this.sendBuffer=[]}ondisconnect(){this.destroy(),this.onclose("io server disconnect")}destroy(){this.subs&&(this.subs.forEach(t=>t()),this.subs=void 0),this.io._destroy(this)}disconnect(){return this.connected&&this.packet({type:h.DISCONNECT}),this.destroy(),this.connected&&this.onclose("io client disconnect"),this}close(){return this.disconnect()}compress(t){return this.flags.compress=t,this}get volatile(){return this.flags.volatile=!0,this}timeout(t){return this.flags.timeout=t,this}onAny(t){return this._anyListeners=this._anyListeners||[],this._anyListeners.push(t),this}prependAny(t){return this._anyListeners=this._anyListeners||[],this._anyListeners.unshift(t),this}offAny(t){if(!this._anyListeners)return this;if(t){let e=this._anyListeners;for(let s=0;s<e.length;s++)if(t===e[s])return e.splice(s,1),this}else this._anyListeners=[];return this}listenersAny(){return this._anyListeners||[]}onAnyOutgoing(t){return this._anyOutgoingListeners=this._anyOutgoingListeners||[],this._anyOutgoingListeners.push(t),this}prependAnyOutgoing(t){return this._anyOutgoingListeners=this._anyOutgoingListeners||[],this._anyOutgoingListeners.unshift(t),this}offAnyOutgoing(t){if(!this._anyOutgoingListeners)return this;if(t){let e=this._anyOutgoingListeners;for(let s=0;s<e.length;s++)if(t===e[s])return e.splice(s,1),this}else this._anyOutgoingListeners=[];return this}listenersAnyOutgoing(){return this._anyOutgoingListeners||[]}notifyOutgoingListeners(t){if(this._anyOutgoingListeners&&this._anyOutgoingListeners.length){let e=this._anyOutgoingListeners.slice();for(let s of e)s.apply(this,t.data)}}};function L(i){i=i||{},this.ms=i.min||100,this.max=i.max||1e4,this.factor=i.factor||2,this.jitter=i.jitter>0&&i.jitter<=1?i.jitter:0,this.attempts=0}L.prototype.duration=function(){var i=this.ms*Math.pow(this.factor,this.attempts++);if(this.jitter){var t=Math.random(),e=Math.floor(t*this.jitter*i);i=(Math.floor(t*10)&1)==0?i-e:i+e}return Math.min(i,this.max)|0};L.prototype.reset=function(){this.attempts=0};L.prototype.setMin=function(i){this.ms=i};L.prototype.setMax=function(i){this.max=i};L.prototype.setJitter=function(i){this.jitter=i};var z=class extends m{constructor(t,e){var s;super(),this.nsps={},this.subs=[],t&&typeof t=="object"&&(e=t,t=void 0),e=e||{},e.path=e.path||"/socket.io",this.opts=e,x(this,e),this.reconnection(e.reconnection!==!1),this.reconnectionAttempts(e.reconnectionAttempts||1/0),this.reconnectionDelay(e.reconnectionDelay||1e3),this.reconnectionDelayMax(e.reconnectionDelayMax||5e3),this.randomizationFactor((s=e.randomizationFactor)!==null&&s!==void 0?s:.5),this.backoff=new L({min:this.reconnectionDelay(),max:this.reconnectionDelayMax(),jitter:this.randomizationFactor()}),this.timeout(e.timeout==null?2e4:e.timeout),this._readyState="closed",this.uri=t;let r=e.parser||Zt;this.encoder=new r.Encoder,this.decoder=new r.Decoder,this._autoConnect=e.autoConnect!==!1,this._autoConnect&&this.open()}reconnection(t){return arguments.length?(this._reconnection=!!t,t||(this.skipReconnect=!0),this):this._reconnection}reconnectionAttempts(t){return t===void 0?this._reconnectionAttempts:(this._reconnectionAttempts=t,this)}reconnectionDelay(t){var e;return t===void 0?this._reconnectionDelay:(this._reconnectionDelay=t,(e=this.backoff)===null||e===void 0||e.setMin(t),this)}randomizationFactor(t){var e;return t===void 0?this._randomizationFactor:(this._randomizationFactor=t,(e=this.backoff)===null||e===void 0||e.setJitter(t),this)}reconnectionDelayMax(t){var e;return t===void 0?this._reconnectionDelayMax:(this._reconnectionDelayMax=t,(e=this.backoff)===null||e===void 0||e.setMax(t),this)}timeout(t){return arguments.length?(this._timeout=t,this):this._timeout}maybeReconnectOnOpen(){!this._reconnecting&&this._reconnection&&this.backoff.attempts===0&&this.reconnect()}open(t){if(~this._readyState.indexOf("open"))return this;this.engine=new B(this.uri,this.opts);let e=this.engine,s=this;this._readyState="opening",this.skipReconnect=!1;let r=v(e,"open",function(){s.onopen(),t&&t()}),n=c=>{this.cleanup(),this._readyState="closed",this.emitReserved("error",c),t?t(c):this.maybeReconnectOnOpen()},o=v(e,"error",n);if(this._timeout!==!1){let c=this._timeout,a=this.setTimeoutFn(()=>{r(),n(new Error("timeout")),e.close()},c);this.opts.autoUnref&&a.unref(),this.subs.push(()=>{this.clearTimeoutFn(a)})}return this.subs.push(r),this.subs.push(o),this}connect(t){return this.open(t)}onopen(){this.cleanup(),this._readyState="open",this.emitReserved("open");let t=this.engine;this.subs.push(v(t,"ping",this.onping.bind(this)),v(t,"data",this.ondata.bind(this)),v(t,"error",this.onerror.bind(this)),v(t,"close",this.onclose.bind(this)),v(this.decoder,"decoded",this.ondecoded.bind(this)))}onping(){this.emitReserved("ping")}ondata(t){try{this.decoder.add(t)}catch(e){this.onclose("parse error",e)}}ondecoded(t){w(()=>{this.emitReserved("packet",t)},this.setTimeoutFn)}onerror(t){this.emitReserved("error",t)}socket(t,e){let s=this.nsps[t];return s?this._autoConnect&&!s.active&&s.connect():(s=new I(this,t,e),this.nsps[t]=s),s}_destroy(t){let e=Object.keys(this.nsps);for(let s of e)if(this.nsps[s].active)return;this._close()}_packet(t){let e=this.encoder.encode(t);for(let s=0;s<e.length;s++)this.engine.write(e[s],t.options)}cleanup(){this.subs.forEach(t=>t()),this.subs.length=0,this.decoder.destroy()}_close(){this.skipReconnect=!0,this._reconnecting=!1,this.onclose("forced close")}disconnect(){return this._close()}onclose(t,e){var s;this.cleanup(),(s=this.engine)===null||s===void 0||s.close(),this.backoff.reset(),this._readyState="closed",this.emitReserved("close",t,e),this._reconnection&&!this.skipReconnect&&this.reconnect()}reconnect(){if(this._reconnecting||this.skipReconnect)return this;let t=this;if(this.backoff.attempts>=this._reconnectionAttempts)this.backoff.reset(),this.emitReserved("reconnect_failed"),this._reconnecting=!1;else{let e=this.backoff.duration();this._reconnecting=!0;let s=this.setTimeoutFn(()=>{t.skipReconnect||(this.emitReserved("reconnect_attempt",t.backoff.attempts),!t.skipReconnect&&t.open(r=>{r?(t._reconnecting=!1,t.reconnect(),this.emitReserved("reconnect_error",r)):t.onreconnect()}))},e);this.opts.autoUnref&&s.unref(),this.subs.push(()=>{this.clearTimeoutFn(s)})}}onreconnect(){let t=this.backoff.attempts;this._reconnecting=!1,this.backoff.reset(),this.emitReserved("reconnect",t)}};var rt={};function nt(i,t){typeof i=="object"&&(t=i,i=void 0),t=t||{};let e=Ye(i,t.path||"/socket.io"),s=e.source,r=e.id,n=e.path,o=rt[r]&&n in rt[r].nsps,c=t.forceNew||t["force new connection"]||t.multiplex===!1||o,a;return c?a=new z(s,t):(rt[r]||(rt[r]=new z(s,t)),a=rt[r]),e.query&&!t.query&&(t.query=e.queryKey),a.socket(e.path,t)}Object.assign(nt,{Manager:z,Socket:I,io:nt,connect:nt});var _t=class{constructor(t,e,s,r){this.server=t;this.store=e;this.listener=s;this.given=r;this.last=0;this.busy=!1;this.ready=!1;this.token=""}open(){if(this.socket)return;this.listener.link("connecting");let t=nt(this.server||window.location.origin,{transports:["websocket","polling"],reconnectionDelay:500,reconnectionDelayMax:8e3});this.socket=t,t.on("connect",()=>{this.begin()}),t.on("disconnect",()=>{this.ready=!1,this.listener.link("offline")}),t.on("connect_error",()=>this.listener.link("offline")),t.on("message",e=>this.hear(e)),t.on("answered",e=>this.listener.answered(e.client_id)),t.on("typing",e=>this.listener.typing(e.on)),t.on("assistant",e=>this.listener.assistant(e.state)),t.on("handover",e=>this.listener.handover(e)),t.on("cart",e=>this.listener.cart(e))}renew(){this.socket?.connected&&this.begin()}close(){this.socket?.disconnect(),this.socket=void 0}get outbox(){return this.store.get("outbox",[])}send(t){this.store.set("outbox",[...this.outbox,t]),this.flush()}async forget(){if(!this.token)return!0;try{let t=await fetch(`${this.server}/api/messages`,{method:"DELETE",headers:{Authorization:`Bearer ${this.token}`}});return t.ok&&this.store.set("outbox",[]),t.ok}catch{return!1}}async begin(){this.ready=!1;let{token:t}=this.given(),e=await this.request(t||this.store.get("token",""));if(e){if(e.error){this.store.remove("token");let s=await this.request("");return!s||s.error?this.listener.link("offline"):this.welcome(s)}t===this.given().token&&this.welcome(e)}}async request(t){let e=bt(this.token),s=bt(t)===e?this.last:0,r=await this.ask(t,s),n=r?.token&&bt(r.token)!==e;return n&&(this.last=0),n&&s?this.ask(r.token,0):r}async ask(t,e){let s={session_id:t,customer:this.given().customer,after:e};try{return await this.socket?.timeout(1e4).emitWithAck("session_request",s)}catch{return}}welcome(t){let e=bt(t.token),s=this.store.get("conversation","");s&&s!==e&&(this.store.remove("outbox"),this.store.remove("draft")),this.store.set("conversation",e),this.given().token||this.store.set("token",t.token),this.token=t.token,this.ready=!0;let r=this.last===0;for(let n of t.messages)this.last=Math.max(this.last,n.id??0);this.listener.session(t.token,t.customer),this.listener.history(t.messages,t.handover,r),t.cart&&this.listener.cart(t.cart),this.listener.link("connected"),this.flush()}hear(t){t.id!==void 0&&t.id<=this.last||(this.last=t.id??this.last,this.listener.message(t))}async flush(){if(!(this.busy||!this.ready||!this.socket?.connected)){this.busy=!0;try{for(let t=this.outbox[0];t&&this.ready;t=this.outbox[0]){let{at:e,...s}=t,r=await this.socket.timeout(1e4).emitWithAck("user_uttered",{...s,message:t.text});if(r.status===401)return;let{id:n}=t;this.store.set("outbox",this.outbox.filter(o=>o.id!==n)),r.status&&this.listener.refused(t.id,r.status)}}catch{window.setTimeout(()=>{this.flush()},2e3)}finally{this.busy=!1}}}};function bt(i){try{let t=i.split(".")[1]??"";return String(JSON.parse(atob(t.replaceAll("-","+").replaceAll("_","/"))).sub)}catch{return""}}function te(i,t){if(t.client_id!==void 0){let e=i.findIndex(s=>s.client_id===t.client_id);if(e>=0)return i.with(e,t)}return t.id!==void 0&&i.some(e=>e.id===t.id)?i:[...i,t]}function wt(i){return{client_id:i.id,sender:"shopper",at:i.at,text:i.title??i.text,state:"sending"}}function ss(i,t,e){return i.filter(s=>s.text).map(s=>`${s.at.slice(0,16).replace("T"," ")} ${s.sender==="shopper"?t:e}: ${s.text}`).join(`
`)}var xt=class{constructor(t){this.prefix=t}get(t,e){try{let s=localStorage.getItem(`${this.prefix}.${t}`);return s===null?e:JSON.parse(s)}catch{return e}}set(t,e){try{localStorage.setItem(`${this.prefix}.${t}`,JSON.stringify(e))}catch{return}}remove(t){try{localStorage.removeItem(`${this.prefix}.${t}`)}catch{return}}};var is={title:"Shop assistant",open:"Open chat",close:"Close chat",unread:"{count} unread messages",log:"Conversation",placeholder:"What are you looking for?",input:"Message",send:"Send",greeting:"Hi! Tell me what you're after, or ask me about an order or a return.",typing:"typing\u2026",connecting:"Connecting\u2026",offline:"Connection lost, trying again. What you write is kept.",away:"I'm away for a moment. Your message is safe and I'll answer as soon as I'm back.",sending:"sending",failed:"not sent",resend:"Send again",new_messages:"New messages",menu:"More options",clear:"Clear the window",delete:"Delete my conversation",delete_sure:"Delete the whole conversation? It cannot be brought back.",yes_delete:"Delete",cancel:"Keep it",download:"Save the conversation",copy:"Copy",copied:"Copied",in_stock:"in stock",sold_out:"sold out",rating:"{rating} stars, {count} reviews",view:"Details",add:"Add to cart",compare:"Compare",previous:"Previous",next:"Next",products:"Products",cart:"Cart, {count} items",show_cart:"show cart",subtotal:"Subtotal",discount:"Discount",shipping:"Shipping",total:"Total",order:"Order {number}",expected:"Expected on {day}",track:"Tracking",human:"{agent} is looking after you",waiting_human:"Getting a person for you",you:"You",assistant:"Assistant",too_fast:"That was quick. Please wait a few seconds.",too_long:"That message is too long. Please send it in parts.",language:"\u4E2D\u6587"};var rs={title:"\u5BFC\u8D2D\u5C0F\u52A9\u624B",open:"\u6253\u5F00\u804A\u5929",close:"\u6536\u8D77\u804A\u5929",unread:"{count} \u6761\u672A\u8BFB\u6D88\u606F",log:"\u804A\u5929\u8BB0\u5F55",placeholder:"\u60F3\u4E70\u4EC0\u4E48\uFF1F\u76F4\u63A5\u8DDF\u6211\u8BF4",input:"\u8F93\u5165\u6D88\u606F",send:"\u53D1\u9001",greeting:"\u4F60\u597D\u5440\uFF0C\u60F3\u4E70\u4EC0\u4E48\u76F4\u63A5\u8DDF\u6211\u8BF4\uFF0C\u67E5\u5FEB\u9012\u3001\u9000\u6362\u8D27\u4E5F\u53EF\u4EE5\u627E\u6211\u3002",typing:"\u6B63\u5728\u8F93\u5165\u2026",connecting:"\u6B63\u5728\u8FDE\u63A5\u2026",offline:"\u8FDE\u4E0D\u4E0A\u4E86\uFF0C\u6B63\u5728\u91CD\u65B0\u8FDE\u63A5\u3002\u4F60\u5199\u7684\u6D88\u606F\u4F1A\u7559\u7740\u3002",away:"\u5C0F\u52A9\u624B\u6682\u65F6\u4E0D\u5728\uFF0C\u6D88\u606F\u5DF2\u7ECF\u6536\u5230\uFF0C\u6062\u590D\u540E\u9A6C\u4E0A\u56DE\u590D\u4F60\u3002",sending:"\u53D1\u9001\u4E2D",failed:"\u6CA1\u53D1\u51FA\u53BB",resend:"\u91CD\u65B0\u53D1\u9001",new_messages:"\u6709\u65B0\u6D88\u606F",menu:"\u66F4\u591A\u9009\u9879",clear:"\u6E05\u7A7A\u7A97\u53E3",delete:"\u5220\u9664\u6211\u7684\u804A\u5929\u8BB0\u5F55",delete_sure:"\u771F\u7684\u8981\u5220\u9664\u5168\u90E8\u804A\u5929\u8BB0\u5F55\u5417\uFF1F\u5220\u6389\u5C31\u627E\u4E0D\u56DE\u6765\u4E86\u3002",yes_delete:"\u5220\u9664",cancel:"\u4E0D\u5220\u4E86",download:"\u4FDD\u5B58\u804A\u5929\u8BB0\u5F55",copy:"\u590D\u5236",copied:"\u5DF2\u590D\u5236",in_stock:"\u6709\u8D27",sold_out:"\u7F3A\u8D27",rating:"{rating} \u5206\uFF0C{count} \u6761\u8BC4\u4EF7",view:"\u770B\u8BE6\u60C5",add:"\u52A0\u8D2D\u7269\u8F66",compare:"\u6BD4\u4E00\u6BD4",previous:"\u4E0A\u4E00\u4EF6",next:"\u4E0B\u4E00\u4EF6",products:"\u5546\u54C1",cart:"\u8D2D\u7269\u8F66 {count} \u4EF6",show_cart:"\u8D2D\u7269\u8F66",subtotal:"\u5C0F\u8BA1",discount:"\u4F18\u60E0",shipping:"\u8FD0\u8D39",total:"\u5408\u8BA1",order:"\u8BA2\u5355 {number}",expected:"\u9884\u8BA1 {day} \u9001\u5230",track:"\u7269\u6D41",human:"{agent} \u6B63\u5728\u4E3A\u4F60\u670D\u52A1",waiting_human:"\u6B63\u5728\u4E3A\u4F60\u8F6C\u63A5\u4EBA\u5DE5\u5BA2\u670D",you:"\u4F60",assistant:"\u5C0F\u52A9\u624B",too_fast:"\u8BF4\u5F97\u6709\u70B9\u5FEB\uFF0C\u7A0D\u7B49\u51E0\u79D2\u518D\u53D1\u3002",too_long:"\u6D88\u606F\u592A\u957F\u4E86\uFF0C\u8BF7\u5206\u51E0\u6B21\u53D1\u3002",language:"English"};function $t(i){let t=i==="zh"?rs:is;return(e,s={})=>t[e].replace(/\{(\w+)\}/g,(r,n)=>String(s[n]??""))}function ns(){return(document.documentElement.lang||navigator.language||"zh").toLowerCase().startsWith("zh")?"zh":"en"}var os=Et`
  :host {
    --daogou-accent: #b3261e;
    --daogou-on-accent: #ffffff;
    --daogou-surface: #ffffff;
    --daogou-raised: #f4f1ee;
    --daogou-text: #1d1b1a;
    --daogou-muted: #5f5a56;
    --daogou-line: #d9d4cf;
    --daogou-good: #1c6b3c;
    --daogou-font: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    --daogou-side: 1.25rem;
    font: 400 1rem/1.5 var(--daogou-font);
    color: var(--daogou-text);
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) {
      --daogou-accent: #ffb4a9;
      --daogou-on-accent: #3b0907;
      --daogou-surface: #1c1a19;
      --daogou-raised: #2b2826;
      --daogou-text: #f1ece8;
      --daogou-muted: #bdb6b0;
      --daogou-line: #4a4541;
      --daogou-good: #8fd9a8;
    }
  }
  :host([theme="dark"]) {
    --daogou-accent: #ffb4a9;
    --daogou-on-accent: #3b0907;
    --daogou-surface: #1c1a19;
    --daogou-raised: #2b2826;
    --daogou-text: #f1ece8;
    --daogou-muted: #bdb6b0;
    --daogou-line: #4a4541;
    --daogou-good: #8fd9a8;
  }
  * {
    box-sizing: border-box;
  }
  button,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
    min-height: 2.75rem;
  }
  :focus-visible {
    outline: 3px solid var(--daogou-accent);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .launcher {
    position: fixed;
    inset-block-end: 1.25rem;
    inset-inline-end: var(--daogou-side);
    width: 3.75rem;
    height: 3.75rem;
    border: 0;
    border-radius: 50%;
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.25);
    z-index: 2147483000;
  }
  :host([side="left"]) .launcher,
  :host([side="left"]) .window {
    inset-inline: var(--daogou-side) auto;
  }
  .launcher svg {
    width: 1.75rem;
    height: 1.75rem;
    vertical-align: middle;
  }
  .badge {
    position: absolute;
    inset: -0.25rem -0.25rem auto auto;
    min-width: 1.5rem;
    padding: 0 0.35rem;
    border-radius: 1rem;
    background: var(--daogou-text);
    color: var(--daogou-surface);
    font-size: 0.8rem;
    line-height: 1.5rem;
  }
  .window {
    position: fixed;
    inset-block-end: 1.25rem;
    inset-inline-end: var(--daogou-side);
    width: min(25rem, calc(100vw - 2.5rem));
    height: min(42rem, calc(100dvh - 2.5rem));
    display: flex;
    flex-direction: column;
    background: var(--daogou-surface);
    border: 1px solid var(--daogou-line);
    border-radius: 1rem;
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.28);
    overflow: hidden;
    z-index: 2147483000;
  }
  @media (max-width: 30rem), (max-height: 30rem) {
    .window {
      inset: 0 !important;
      width: 100vw;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem 0.5rem 0.5rem 1rem;
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
  }
  header h2 {
    flex: 1;
    margin: 0;
    font-size: 1.05rem;
    font-weight: 600;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  header button {
    border: 0;
    background: none;
    min-width: 2.75rem;
    border-radius: 0.5rem;
    padding: 0 0.5rem;
  }
  header :focus-visible {
    outline-color: currentcolor;
  }
  .in-cart {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
  }
  .in-cart svg {
    width: 1.25rem;
    height: 1.25rem;
  }
  .menu {
    display: flex;
    flex-direction: column;
    border-bottom: 1px solid var(--daogou-line);
    background: var(--daogou-raised);
  }
  .menu button {
    text-align: start;
    border: 0;
    background: none;
    padding: 0.25rem 1rem;
  }
  .notice {
    margin: 0;
    padding: 0.5rem 1rem;
    background: var(--daogou-raised);
    border-bottom: 1px solid var(--daogou-line);
    font-size: 0.9rem;
  }
  .log {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: 1rem;
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    overscroll-behavior: contain;
  }
  .message {
    max-width: 85%;
    align-self: flex-start;
    min-width: 0;
  }
  .message.wide {
    max-width: 100%;
    align-self: stretch;
  }
  .message.mine {
    align-self: flex-end;
  }
  .text {
    padding: 0.5rem 0.85rem;
    border-radius: 1rem 1rem 1rem 0.25rem;
    background: var(--daogou-raised);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .mine .text {
    border-radius: 1rem 1rem 0.25rem;
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
  }
  .meta {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    font-size: 0.78rem;
    color: var(--daogou-muted);
  }
  .mine .meta {
    justify-content: flex-end;
  }
  .meta button {
    min-height: 1.5rem;
    border: 0;
    background: none;
    padding: 0 0.25rem;
    text-decoration: underline;
  }
  .replies {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.5rem;
  }
  .chip {
    border: 1px solid var(--daogou-accent);
    border-radius: 1.4rem;
    background: var(--daogou-surface);
    color: var(--daogou-accent);
    padding: 0.25rem 0.9rem;
  }
  .chip:hover {
    background: var(--daogou-raised);
  }
  .pill {
    align-self: center;
    position: sticky;
    bottom: 0;
    border: 0;
    border-radius: 1.4rem;
    padding: 0.25rem 1rem;
    background: var(--daogou-text);
    color: var(--daogou-surface);
  }
  .typing {
    color: var(--daogou-muted);
    font-size: 0.9rem;
    min-height: 1.35rem;
    padding: 0 1rem;
  }
  form {
    display: flex;
    gap: 0.5rem;
    padding: 0.75rem;
    border-top: 1px solid var(--daogou-line);
  }
  textarea {
    flex: 1;
    min-width: 0;
    resize: none;
    max-height: 8rem;
    padding: 0.6rem 0.8rem;
    border: 1px solid var(--daogou-muted);
    border-radius: 0.75rem;
    background: var(--daogou-surface);
  }
  textarea::placeholder {
    color: var(--daogou-muted);
    opacity: 1;
  }
  .send {
    border: 0;
    border-radius: 0.75rem;
    padding: 0 1rem;
    background: var(--daogou-accent);
    color: var(--daogou-on-accent);
    font-weight: 600;
  }
  .carousel {
    position: relative;
  }
  .strip {
    display: flex;
    gap: 0.75rem;
    overflow-x: auto;
    padding: 0.25rem 0.25rem 0.5rem;
    scroll-snap-type: x proximity;
  }
  .arrow {
    min-width: 2.75rem;
    border: 1px solid var(--daogou-line);
    border-radius: 0.75rem;
    background: var(--daogou-surface);
    font-size: 1.2rem;
  }
  .product,
  .card {
    border: 1px solid var(--daogou-line);
    border-radius: 0.75rem;
    background: var(--daogou-surface);
    padding: 0.75rem;
  }
  .product {
    flex: 0 0 13.75rem;
    scroll-snap-align: start;
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
  }
  .picture {
    display: grid;
    place-items: center;
    height: 5rem;
    border-radius: 0.5rem;
    background: linear-gradient(135deg, var(--daogou-raised), var(--daogou-line));
    font-size: 2rem;
    color: var(--daogou-muted);
  }
  h3,
  h4,
  .product p,
  .card p {
    margin: 0;
    font-size: 0.95rem;
  }
  .price {
    font-weight: 700;
  }
  .facts {
    display: flex;
    gap: 0.75rem;
    color: var(--daogou-muted);
  }
  .there {
    color: var(--daogou-good);
  }
  .do {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin-top: auto;
    padding-top: 0.4rem;
  }
  .card ul,
  .card ol {
    list-style: none;
    margin: 0.25rem 0 0;
    padding: 0;
    display: grid;
    gap: 0.25rem;
  }
  .card ul li {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
  }
  .sum {
    border-top: 1px solid var(--daogou-line);
    padding-top: 0.25rem;
  }
  .strong {
    font-weight: 700;
  }
  .money {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .state {
    color: var(--daogou-accent);
  }
  .track li {
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--daogou-line);
    font-size: 0.9rem;
  }
  .track li:first-child {
    border-color: var(--daogou-accent);
  }
  .track time {
    color: var(--daogou-muted);
    margin-inline-end: 0.5rem;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 0.9rem;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.3rem 0.6rem;
    border-bottom: 1px solid var(--daogou-line);
    min-width: 6rem;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      scroll-behavior: auto !important;
    }
  }
`;var Ws=document.currentScript instanceof HTMLScriptElement?new URL(document.currentScript.src).origin:"",Ks=Ut`<path d="M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z" fill="currentColor"/>`,js=Ut`<path d="M3 9h18l-1.6 9.4a2 2 0 0 1-2 1.6H6.6a2 2 0 0 1-2-1.6zM8 9l3-6M16 9l-3-6"
  fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`,ee=class extends A{constructor(){super(...arguments);this.server=Ws;this.lang="auto";this.customer="";this.token="";this.product="";this.greeting="";this.heading="";this.opened=!1;this.messages=[];this.state="connecting";this.isTyping=!1;this.away=!1;this.held={state:"bot",agent:null};this.unread=0;this.menu=!1;this.sure=!1;this.notice="";this.below=!1;this.switched="";this.inCart=0;this.store=new xt("daogou")}static{this.styles=os}static{this.properties={server:{type:String},lang:{type:String},customer:{type:String},token:{type:String},product:{type:String},greeting:{type:String},heading:{type:String},opened:{type:Boolean,reflect:!0},messages:{state:!0},state:{state:!0},isTyping:{state:!0},away:{state:!0},held:{state:!0},unread:{state:!0},menu:{state:!0},sure:{state:!0},notice:{state:!0},below:{state:!0},switched:{state:!0},inCart:{state:!0}}}open(){this.opened=!0,this.unread=0,this.tell("open",{}),this.updateComplete.then(()=>{this.input?.focus(),this.toEnd()})}close(){this.opened=!1,this.menu=!1,this.tell("close",{}),this.updateComplete.then(()=>this.renderRoot.querySelector(".launcher")?.focus())}send(e,s){let r=e.trim();if(!r)return;let n={id:crypto.randomUUID(),text:r,at:new Date().toISOString(),language:this.language,...s?{title:s}:{},...this.product?{product:this.product}:{}};this.notice="",this.messages=[...this.messages,wt(n)],this.connection?.send(n),this.tell("send",{text:r}),this.updateComplete.then(()=>this.toEnd())}connectedCallback(){super.connectedCallback(),this.switched=this.store.get("language",""),this.connection=new _t(this.server,this.store,this,()=>({token:this.token,customer:this.customer})),this.messages=this.connection.outbox.map(wt),this.connection.open()}disconnectedCallback(){super.disconnectedCallback(),this.connection?.close()}willUpdate(e){e.has("opened")&&this.opened&&(this.unread=0),(e.get("token")!==void 0||e.get("customer")!==void 0)&&this.connection?.renew()}get language(){return this.switched?this.switched:this.lang==="zh"||this.lang==="en"?this.lang:ns()}get input(){return this.renderRoot.querySelector("textarea")}link(e){this.state=e,e!=="connected"&&(this.isTyping=!1)}history(e,s,r){let n=(this.connection?.outbox??[]).map(wt),o=r?[]:this.messages;this.messages=[...e,...n].reduce(te,o),this.held=s,this.away=!1,this.updateComplete.then(()=>this.toEnd())}message(e){let s=this.isAtEnd;this.messages=te(this.messages,e),e.sender==="assistant"&&(this.opened||(this.unread+=1,this.tell("unread",{count:this.unread})),this.tell("message",e)),s?this.updateComplete.then(()=>this.toEnd()):this.below=!0}answered(e){this.messages=this.messages.map(s=>s.client_id===e?{...s,state:"answered"}:s)}refused(e,s){this.messages=this.messages.map(r=>r.client_id===e?{...r,state:"failed"}:r),this.notice=$t(this.language)(s===413?"too_long":"too_fast")}typing(e){this.isTyping=e}assistant(e){this.away=e==="away"}handover(e){this.held=e}session(e,s){this.tell("session",{token:e,customer:s})}cart(e){this.inCart=e.count,this.tell("cart",e)}render(){let e=$t(this.language);return u`<div lang=${this.language==="zh"?"zh-CN":"en"}>
      ${this.opened?this.renderWindow(e):this.renderLauncher(e)}
    </div>`}renderLauncher(e){let s=this.unread?`${e("open")}, ${e("unread",{count:this.unread})}`:e("open");return u`<button type="button" class="launcher" aria-label=${s} @click=${()=>this.open()}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${Ks}</svg>
      ${this.unread?u`<span class="badge" aria-hidden="true">${this.unread}</span>`:l}
    </button>`}renderWindow(e){let s=this.heading||e("title");return u`<section class="window" role="dialog" aria-label=${s} @keydown=${this.onKey}>
      <header>
        <h2>${s}</h2>
        ${this.inCart?this.renderCartChip(e):l}
        <button type="button" @click=${this.switchLanguage} lang=${this.language==="zh"?"en":"zh-CN"}>
          ${e("language")}
        </button>
        <button
          type="button"
          aria-label=${e("menu")}
          aria-expanded=${this.menu}
          @click=${()=>{this.menu=!this.menu,this.sure=!1}}
        >
          ⋯
        </button>
        <button type="button" aria-label=${e("close")} @click=${()=>this.close()}>✕</button>
      </header>
      ${this.menu?this.renderMenu(e):l} ${this.renderNotice(e)}
      <div
        class="log"
        role="log"
        aria-live="polite"
        aria-label=${e("log")}
        tabindex="0"
        @scroll=${()=>{this.isAtEnd&&(this.below=!1)}}
      >
        <div class="message"><div class="text">${this.greeting||e("greeting")}</div></div>
        ${this.messages.map((r,n)=>this.renderMessage(r,n,e))}
        ${this.below?u`<button type="button" class="pill" @click=${()=>this.toEnd()}>${e("new_messages")} ↓</button>`:l}
      </div>
      <div class="typing" aria-live="polite">${this.isTyping?e("typing"):""}</div>
      <form @submit=${this.onSubmit}>
        <textarea
          rows="1"
          maxlength="2000"
          aria-label=${e("input")}
          placeholder=${e("placeholder")}
          .value=${this.store.get("draft","")}
          @input=${r=>this.store.set("draft",r.target.value)}
          @keydown=${this.onEnter}
        ></textarea>
        <button class="send" type="submit">${e("send")}</button>
      </form>
    </section>`}renderCartChip(e){return u`<button
      type="button"
      class="in-cart"
      aria-label=${e("cart",{count:this.inCart})}
      @click=${()=>this.send("/view_cart",e("show_cart"))}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">${js}</svg>${this.inCart}
    </button>`}renderMenu(e){return this.sure?u`<div class="menu" role="alertdialog" aria-label=${e("delete_sure")}>
        <p class="notice">${e("delete_sure")}</p>
        <button type="button" @click=${this.forget}>${e("yes_delete")}</button>
        <button type="button" @click=${()=>this.menu=this.sure=!1}>${e("cancel")}</button>
      </div>`:u`<div class="menu">
      <button type="button" @click=${this.download}>${e("download")}</button>
      <button type="button" @click=${this.clear}>${e("clear")}</button>
      <button type="button" @click=${()=>this.sure=!0}>${e("delete")}</button>
    </div>`}renderNotice(e){let s=this.notice;return this.state==="offline"?s=e("offline"):this.away?s=e("away"):this.held.state==="human"?s=e("human",{agent:this.held.agent??""}):this.held.state==="waiting"?s=e("waiting_human"):this.state==="connecting"&&(s=e("connecting")),u`<div role="status">${s?u`<p class="notice">${s}</p>`:l}</div>`}renderMessage(e,s,r){let n=e.sender==="shopper",o=d=>this.send(d.payload,d.title),c=s===this.messages.length-1,a=new Date(e.at).toLocaleTimeString(this.language==="zh"?"zh-CN":"en",{hour:"2-digit",minute:"2-digit"});return u`<div class="message ${n?"mine":""} ${e.card?"wide":""}">
      <span class="hidden">${r(n?"you":"assistant")}:</span>
      ${e.text?u`<div class="text">${e.text}</div>`:l}
      ${e.card?Ee(e.card,r,o):l}
      ${e.buttons?.length&&(c||this.messages.slice(s+1).every(d=>d.sender!=="shopper"))?u`<div class="replies">
            ${e.buttons.map(d=>u`<button type="button" class="chip" @click=${()=>o(d)}>${d.title}</button>`)}
          </div>`:l}
      <div class="meta">
        <time datetime=${e.at}>${a}</time>
        ${e.state==="sending"?u`<span>${r("sending")}</span>`:l}
        ${e.state==="failed"?u`<span>${r("failed")}</span>
              <button type="button" @click=${()=>this.resend(e)}>${r("resend")}</button>`:l}
      </div>
    </div>`}onSubmit(e){e.preventDefault(),this.say()}onEnter(e){e.key!=="Enter"||e.shiftKey||e.isComposing||(e.preventDefault(),this.say())}onKey(e){e.key==="Escape"&&this.close()}say(){let e=this.input;if(!e?.value.trim())return;let s=e.value;e.value="",this.store.remove("draft"),this.send(s)}resend(e){this.messages=this.messages.filter(s=>s!==e),this.send(e.text??"")}switchLanguage(){this.switched=this.language==="zh"?"en":"zh",this.store.set("language",this.switched),this.send(this.switched==="zh"?"\u8BF4\u4E2D\u6587":"speak English")}clear(){this.messages=[],this.menu=!1}async forget(){await this.connection?.forget()&&(this.messages=[]),this.menu=this.sure=!1}download(){let e=$t(this.language),s=ss(this.messages,e("you"),e("assistant")),r=document.createElement("a");r.href=URL.createObjectURL(new Blob([s],{type:"text/plain;charset=utf-8"})),r.download="daogou.txt",r.click(),URL.revokeObjectURL(r.href),this.menu=!1}get isAtEnd(){let e=this.renderRoot.querySelector(".log");return!e||e.scrollHeight-e.scrollTop-e.clientHeight<80}toEnd(){let e=this.renderRoot.querySelector(".log");e?.scrollTo({top:e.scrollHeight}),this.below=!1}tell(e,s){this.dispatchEvent(new CustomEvent(`daogou-${e}`,{detail:s,bubbles:!0,composed:!0}))}};customElements.define("daogou-chat",ee);})();
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
*/
