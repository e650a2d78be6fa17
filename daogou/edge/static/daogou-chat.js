/* daogou-chat 1c729961cfc3e52b */
"use strict";(()=>{var os=Object.defineProperty;var as=(i,e)=>{for(var t in e)os(i,t,{get:e[t],enumerable:!0})};var ae=globalThis,ce=ae.ShadowRoot&&(ae.ShadyCSS===void 0||ae.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,$e=Symbol(),et=new WeakMap,V=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==$e)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(ce&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=et.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&et.set(t,e))}return e}toString(){return this.cssText}},tt=i=>new V(typeof i=="string"?i:i+"",void 0,$e),Ee=(i,...e)=>{let t=i.length===1?i[0]:e.reduce((s,r,n)=>s+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+i[n+1],i[0]);return new V(t,i,$e)},st=(i,e)=>{if(ce)i.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let s=document.createElement("style"),r=ae.litNonce;r!==void 0&&s.setAttribute("nonce",r),s.textContent=t.cssText,i.appendChild(s)}},ke=ce?i=>i:i=>i instanceof CSSStyleSheet?(e=>{let t="";for(let s of e.cssRules)t+=s.cssText;return tt(t)})(i):i;var{is:cs,defineProperty:hs,getOwnPropertyDescriptor:ls,getOwnPropertyNames:us,getOwnPropertySymbols:ds,getPrototypeOf:ps}=Object,he=globalThis,it=he.trustedTypes,fs=it?it.emptyScript:"",ms=he.reactiveElementPolyfillSupport,F=(i,e)=>i,Ae={toAttribute(i,e){switch(e){case Boolean:i=i?fs:null;break;case Object:case Array:i=i==null?i:JSON.stringify(i)}return i},fromAttribute(i,e){let t=i;switch(e){case Boolean:t=i!==null;break;case Number:t=i===null?null:Number(i);break;case Object:case Array:try{t=JSON.parse(i)}catch{t=null}}return t}},nt=(i,e)=>!cs(i,e),rt={attribute:!0,type:String,converter:Ae,reflect:!1,useDefault:!1,hasChanged:nt};Symbol.metadata??=Symbol("metadata"),he.litPropertyMetadata??=new WeakMap;var b=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=rt){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),r=this.getPropertyDescriptor(e,s,t);r!==void 0&&hs(this.prototype,e,r)}}static getPropertyDescriptor(e,t,s){let{get:r,set:n}=ls(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:r,set(o){let c=r?.call(this);n?.call(this,o),this.requestUpdate(e,c,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??rt}static _$Ei(){if(this.hasOwnProperty(F("elementProperties")))return;let e=ps(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(F("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(F("properties"))){let t=this.properties,s=[...us(t),...ds(t)];for(let r of s)this.createProperty(r,t[r])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,r]of t)this.elementProperties.set(s,r)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let r=this._$Eu(t,s);r!==void 0&&this._$Eh.set(r,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let r of s)t.unshift(ke(r))}else e!==void 0&&t.push(ke(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return st(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,s);if(r!==void 0&&s.reflect===!0){let n=(s.converter?.toAttribute!==void 0?s.converter:Ae).toAttribute(t,s.type);this._$Em=e,n==null?this.removeAttribute(r):this.setAttribute(r,n),this._$Em=null}}_$AK(e,t){let s=this.constructor,r=s._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let n=s.getPropertyOptions(r),o=typeof n.converter=="function"?{fromAttribute:n.converter}:n.converter?.fromAttribute!==void 0?n.converter:Ae;this._$Em=r;let c=o.fromAttribute(t,n.type);this[r]=c??this._$Ej?.get(r)??c,this._$Em=null}}requestUpdate(e,t,s,r=!1,n){if(e!==void 0){let o=this.constructor;if(r===!1&&(n=this[e]),s??=o.getPropertyOptions(e),!((s.hasChanged??nt)(n,t)||s.useDefault&&s.reflect&&n===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:r,wrapped:n},o){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??t??this[e]),n!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),r===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,n]of this._$Ep)this[r]=n;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[r,n]of s){let{wrapped:o}=n,c=this[r];o!==!0||this._$AL.has(r)||c===void 0||this.C(r,void 0,n,c)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};b.elementStyles=[],b.shadowRootOptions={mode:"open"},b[F("elementProperties")]=new Map,b[F("finalized")]=new Map,ms?.({ReactiveElement:b}),(he.reactiveElementVersions??=[]).push("2.1.2");var Pe=globalThis,ot=i=>i,le=Pe.trustedTypes,at=le?le.createPolicy("lit-html",{createHTML:i=>i}):void 0,pt="$lit$",k=`lit$${Math.random().toFixed(9).slice(2)}$`,ft="?"+k,gs=`<${ft}>`,N=document,K=()=>N.createComment(""),j=i=>i===null||typeof i!="object"&&typeof i!="function",Le=Array.isArray,ys=i=>Le(i)||typeof i?.[Symbol.iterator]=="function",Se=`[ 	
\f\r]`,W=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ct=/-->/g,ht=/>/g,R=RegExp(`>|${Se}(?:([^\\s"'>=/]+)(${Se}*=${Se}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),lt=/'/g,ut=/"/g,mt=/^(?:script|style|textarea|title)$/i,Be=i=>(e,...t)=>({_$litType$:i,strings:e,values:t}),u=Be(1),gt=Be(2),Qs=Be(3),P=Symbol.for("lit-noChange"),l=Symbol.for("lit-nothing"),dt=new WeakMap,O=N.createTreeWalker(N,129);function yt(i,e){if(!Le(i)||!i.hasOwnProperty("raw"))throw Error("invalid template strings array");return at!==void 0?at.createHTML(e):e}var vs=(i,e)=>{let t=i.length-1,s=[],r,n=e===2?"<svg>":e===3?"<math>":"",o=W;for(let c=0;c<t;c++){let a=i[c],d,f,p=-1,g=0;for(;g<a.length&&(o.lastIndex=g,f=o.exec(a),f!==null);)g=o.lastIndex,o===W?f[1]==="!--"?o=ct:f[1]!==void 0?o=ht:f[2]!==void 0?(mt.test(f[2])&&(r=RegExp("</"+f[2],"g")),o=R):f[3]!==void 0&&(o=R):o===R?f[0]===">"?(o=r??W,p=-1):f[1]===void 0?p=-2:(p=o.lastIndex-f[2].length,d=f[1],o=f[3]===void 0?R:f[3]==='"'?ut:lt):o===ut||o===lt?o=R:o===ct||o===ht?o=W:(o=R,r=void 0);let E=o===R&&i[c+1].startsWith("/>")?" ":"";n+=o===W?a+gs:p>=0?(s.push(d),a.slice(0,p)+pt+a.slice(p)+k+E):a+k+(p===-2?c:E)}return[yt(i,n+(i[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),s]},J=class i{constructor({strings:e,_$litType$:t},s){let r;this.parts=[];let n=0,o=0,c=e.length-1,a=this.parts,[d,f]=vs(e,t);if(this.el=i.createElement(d,s),O.currentNode=this.el.content,t===2||t===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(r=O.nextNode())!==null&&a.length<c;){if(r.nodeType===1){if(r.hasAttributes())for(let p of r.getAttributeNames())if(p.endsWith(pt)){let g=f[o++],E=r.getAttribute(p).split(k),oe=/([.?@])?(.*)/.exec(g);a.push({type:1,index:n,name:oe[2],strings:E,ctor:oe[1]==="."?Ce:oe[1]==="?"?Re:oe[1]==="@"?Oe:M}),r.removeAttribute(p)}else p.startsWith(k)&&(a.push({type:6,index:n}),r.removeAttribute(p));if(mt.test(r.tagName)){let p=r.textContent.split(k),g=p.length-1;if(g>0){r.textContent=le?le.emptyScript:"";for(let E=0;E<g;E++)r.append(p[E],K()),O.nextNode(),a.push({type:2,index:++n});r.append(p[g],K())}}}else if(r.nodeType===8)if(r.data===ft)a.push({type:2,index:n});else{let p=-1;for(;(p=r.data.indexOf(k,p+1))!==-1;)a.push({type:7,index:n}),p+=k.length-1}n++}}static createElement(e,t){let s=N.createElement("template");return s.innerHTML=e,s}};function U(i,e,t=i,s){if(e===P)return e;let r=s!==void 0?t._$Co?.[s]:t._$Cl,n=j(e)?void 0:e._$litDirective$;return r?.constructor!==n&&(r?._$AO?.(!1),n===void 0?r=void 0:(r=new n(i),r._$AT(i,t,s)),s!==void 0?(t._$Co??=[])[s]=r:t._$Cl=r),r!==void 0&&(e=U(i,r._$AS(i,e.values),r,s)),e}var Te=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,r=(e?.creationScope??N).importNode(t,!0);O.currentNode=r;let n=O.nextNode(),o=0,c=0,a=s[0];for(;a!==void 0;){if(o===a.index){let d;a.type===2?d=new Y(n,n.nextSibling,this,e):a.type===1?d=new a.ctor(n,a.name,a.strings,this,e):a.type===6&&(d=new Ne(n,this,e)),this._$AV.push(d),a=s[++c]}o!==a?.index&&(n=O.nextNode(),o++)}return O.currentNode=N,r}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},Y=class i{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,s,r){this.type=2,this._$AH=l,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=s,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=U(this,e,t),j(e)?e===l||e==null||e===""?(this._$AH!==l&&this._$AR(),this._$AH=l):e!==this._$AH&&e!==P&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):ys(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==l&&j(this._$AH)?this._$AA.nextSibling.data=e:this.T(N.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:s}=e,r=typeof s=="number"?this._$AC(e):(s.el===void 0&&(s.el=J.createElement(yt(s.h,s.h[0]),this.options)),s);if(this._$AH?._$AD===r)this._$AH.p(t);else{let n=new Te(r,this),o=n.u(this.options);n.p(t),this.T(o),this._$AH=n}}_$AC(e){let t=dt.get(e.strings);return t===void 0&&dt.set(e.strings,t=new J(e)),t}k(e){Le(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,s,r=0;for(let n of e)r===t.length?t.push(s=new i(this.O(K()),this.O(K()),this,this.options)):s=t[r],s._$AI(n),r++;r<t.length&&(this._$AR(s&&s._$AB.nextSibling,r),t.length=r)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let s=ot(e).nextSibling;ot(e).remove(),e=s}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},M=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,r,n){this.type=1,this._$AH=l,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=n,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=l}_$AI(e,t=this,s,r){let n=this.strings,o=!1;if(n===void 0)e=U(this,e,t,0),o=!j(e)||e!==this._$AH&&e!==P,o&&(this._$AH=e);else{let c=e,a,d;for(e=n[0],a=0;a<n.length-1;a++)d=U(this,c[s+a],t,a),d===P&&(d=this._$AH[a]),o||=!j(d)||d!==this._$AH[a],d===l?e=l:e!==l&&(e+=(d??"")+n[a+1]),this._$AH[a]=d}o&&!r&&this.j(e)}j(e){e===l?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Ce=class extends M{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===l?void 0:e}},Re=class extends M{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==l)}},Oe=class extends M{constructor(e,t,s,r,n){super(e,t,s,r,n),this.type=5}_$AI(e,t=this){if((e=U(this,e,t,0)??l)===P)return;let s=this._$AH,r=e===l&&s!==l||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,n=e!==l&&(s===l||r);r&&this.element.removeEventListener(this.name,this,s),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ne=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){U(this,e)}};var _s=Pe.litHtmlPolyfillSupport;_s?.(J,Y),(Pe.litHtmlVersions??=[]).push("3.3.3");var vt=(i,e,t)=>{let s=t?.renderBefore??e,r=s._$litPart$;if(r===void 0){let n=t?.renderBefore??null;s._$litPart$=r=new Y(e.insertBefore(K(),n),n,void 0,t??{})}return r._$AI(i),r};var Ue=globalThis,A=class extends b{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=vt(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return P}};A._$litElement$=!0,A.finalized=!0,Ue.litElementHydrateSupport?.({LitElement:A});var bs=Ue.litElementPolyfillSupport;bs?.({LitElement:A});(Ue.litElementVersions??=[]).push("4.2.2");function Me(i,e,t){let s=i.price_min===i.price_max?`\xA5${i.price}`:`\xA5${i.price_min} \u2013 ${i.price_max}`;return u`<article class="product">
    <div class="picture" aria-hidden="true">${i.name.slice(0,1)}</div>
    <h3>${i.name}</h3>
    <p class="price">${s}</p>
    <p class="facts">
      ${i.rating===null?l:u`<span
            role="img"
            aria-label=${e("rating",{rating:i.rating.toFixed(1),count:i.rating_count})}
            >★ ${i.rating.toFixed(1)}</span
          >`}
      <span class=${i.in_stock?"there":"gone"}>${e(i.in_stock?"in_stock":"sold_out")}</span>
    </p>
    ${i.reason?u`<p class="reason">${i.reason}</p>`:l}
    <div class="do">
      ${i.buttons.map(r=>u`<button type="button" class="chip" @click=${()=>t(r)}>
          ${r.title}<span class="hidden"> ${i.name}</span>
        </button>`)}
    </div>
  </article>`}function _t(i,e,t,s){let r=(n,o)=>{n.currentTarget.parentElement?.querySelector(".strip")?.scrollBy({left:o*232,behavior:"smooth"})};return u`<section class="carousel" aria-label=${e||t("products")}>
    <div class="strip" tabindex="0" role="group" aria-label=${e||t("products")}>
      ${i.map(n=>Me(n,t,s))}
    </div>
    ${i.length>1?u`<button type="button" class="arrow" aria-label=${t("previous")} @click=${n=>r(n,-1)}>
            ‹
          </button>
          <button type="button" class="arrow" aria-label=${t("next")} @click=${n=>r(n,1)}>›</button>`:l}
  </section>`}function bt(i){return u`<div class="card scroll" tabindex="0" role="group" aria-label=${i.items.map(e=>e.name).join(" / ")}>
    <table>
      <thead>
        <tr>
          <td></td>
          ${i.items.map(e=>u`<th scope="col">${e.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${i.rows.map(e=>u`<tr>
            <th scope="row">${e.label}</th>
            ${e.values.map(t=>u`<td>${t}</td>`)}
          </tr>`)}
      </tbody>
    </table>
  </div>`}function qe(i){let e=[i.color,i.size].filter(Boolean).join(" ");return u`<li>
    <span>${i.name}${e?u` <small>${e}</small>`:l} ×${i.quantity}</span>
    <span class="money">¥${i.total}</span>
  </li>`}function q(i,e,t=!1){return u`<li class=${t?"sum strong":"sum"}><span>${i}</span><span class="money">${e}</span></li>`}function wt(i,e){return u`<div class="card">
    <h3>${e("cart",{count:i.count})}</h3>
    <ul>
      ${i.lines.map(qe)} ${q(e("subtotal"),`\xA5${i.subtotal}`,!0)}
    </ul>
  </div>`}function xt(i,e){return u`<div class="card">
    <ul>
      ${i.lines.map(qe)} ${q(e("subtotal"),`\xA5${i.subtotal}`)}
      ${Number(i.discount)?q(e("discount"),`-\xA5${i.discount}`):l}
      ${q(e("shipping"),`\xA5${i.shipping_fee}`)} ${q(e("total"),`\xA5${i.total}`,!0)}
    </ul>
  </div>`}function $t(i,e){let t=i.shipment?.events??[];return u`<div class="card">
    <h3>${e("order",{number:i.number})} <span class="state">${i.status_text}</span></h3>
    ${i.expected_on?u`<p>${e("expected",{day:i.expected_on})}</p>`:l}
    <ul>
      ${i.lines.map(qe)} ${q(e("total"),`\xA5${i.total}`,!0)}
    </ul>
    ${t.length?u`<h4>${e("track")}</h4>
          <ol class="track">
            ${t.map(s=>u`<li>
                <time datetime=${s.at}>${s.at.slice(5,16).replace("T"," ")}</time>
                ${s.text??s.description??""} ${s.place??""}
              </li>`)}
          </ol>`:l}
  </div>`}function Et(i,e,t){let s=i;switch(s.type){case"product_cards":return _t(s.items,s.title,e,t);case"product_detail":return u`<div class="carousel"><div class="strip">${Me(s.item,e,t)}</div></div>`;case"comparison":return bt(s);case"cart":return wt(s,e);case"quote":return xt(s,e);case"order_status":return $t(s,e);default:return l}}var _=Object.create(null);_.open="0";_.close="1";_.ping="2";_.pong="3";_.message="4";_.upgrade="5";_.noop="6";var X=Object.create(null);Object.keys(_).forEach(i=>{X[_[i]]=i});var Q={type:"error",data:"parser error"};var St=typeof Blob=="function"||typeof Blob<"u"&&Object.prototype.toString.call(Blob)==="[object BlobConstructor]",Tt=typeof ArrayBuffer=="function",Ct=i=>typeof ArrayBuffer.isView=="function"?ArrayBuffer.isView(i):i&&i.buffer instanceof ArrayBuffer,G=({type:i,data:e},t,s)=>St&&e instanceof Blob?t?s(e):kt(e,s):Tt&&(e instanceof ArrayBuffer||Ct(e))?t?s(e):kt(new Blob([e]),s):s(_[i]+(e||"")),kt=(i,e)=>{let t=new FileReader;return t.onload=function(){let s=t.result.split(",")[1];e("b"+(s||""))},t.readAsDataURL(i)};function At(i){return i instanceof Uint8Array?i:i instanceof ArrayBuffer?new Uint8Array(i):new Uint8Array(i.buffer,i.byteOffset,i.byteLength)}var De;function Rt(i,e){if(St&&i.data instanceof Blob)return i.data.arrayBuffer().then(At).then(e);if(Tt&&(i.data instanceof ArrayBuffer||Ct(i.data)))return e(At(i.data));G(i,!1,t=>{De||(De=new TextEncoder),e(De.encode(t))})}var Ot="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",Z=typeof Uint8Array>"u"?[]:new Uint8Array(256);for(let i=0;i<Ot.length;i++)Z[Ot.charCodeAt(i)]=i;var Nt=i=>{let e=i.length*.75,t=i.length,s,r=0,n,o,c,a;i[i.length-1]==="="&&(e--,i[i.length-2]==="="&&e--);let d=new ArrayBuffer(e),f=new Uint8Array(d);for(s=0;s<t;s+=4)n=Z[i.charCodeAt(s)],o=Z[i.charCodeAt(s+1)],c=Z[i.charCodeAt(s+2)],a=Z[i.charCodeAt(s+3)],f[r++]=n<<2|o>>4,f[r++]=(o&15)<<4|c>>2,f[r++]=(c&3)<<6|a&63;return d};var ws=typeof ArrayBuffer=="function",ee=(i,e)=>{if(typeof i!="string")return{type:"message",data:Pt(i,e)};let t=i.charAt(0);return t==="b"?{type:"message",data:xs(i.substring(1),e)}:X[t]?i.length>1?{type:X[t],data:i.substring(1)}:{type:X[t]}:Q},xs=(i,e)=>{if(ws){let t=Nt(i);return Pt(t,e)}else return{base64:!0,data:i}},Pt=(i,e)=>e==="blob"?i instanceof Blob?i:new Blob([i]):i instanceof ArrayBuffer?i:i.buffer;var Lt="",Bt=(i,e)=>{let t=i.length,s=new Array(t),r=0;i.forEach((n,o)=>{G(n,!1,c=>{s[o]=c,++r===t&&e(s.join(Lt))})})},Ut=(i,e)=>{let t=i.split(Lt),s=[];for(let r=0;r<t.length;r++){let n=ee(t[r],e);if(s.push(n),n.type==="error")break}return s};function Mt(){return new TransformStream({transform(i,e){Rt(i,t=>{let s=t.length,r;if(s<126)r=new Uint8Array(1),new DataView(r.buffer).setUint8(0,s);else if(s<65536){r=new Uint8Array(3);let n=new DataView(r.buffer);n.setUint8(0,126),n.setUint16(1,s)}else{r=new Uint8Array(9);let n=new DataView(r.buffer);n.setUint8(0,127),n.setBigUint64(1,BigInt(s))}i.data&&typeof i.data!="string"&&(r[0]|=128),e.enqueue(r),e.enqueue(t)})}})}var He;function ue(i){return i.reduce((e,t)=>e+t.length,0)}function de(i,e){if(i[0].length===e)return i.shift();let t=new Uint8Array(e),s=0;for(let r=0;r<e;r++)t[r]=i[0][s++],s===i[0].length&&(i.shift(),s=0);return i.length&&s<i[0].length&&(i[0]=i[0].slice(s)),t}function qt(i,e){He||(He=new TextDecoder);let t=[],s=0,r=-1,n=!1;return new TransformStream({transform(o,c){for(t.push(o);;){if(s===0){if(ue(t)<1)break;let a=de(t,1);n=(a[0]&128)===128,r=a[0]&127,r<126?s=3:r===126?s=1:s=2}else if(s===1){if(ue(t)<2)break;let a=de(t,2);r=new DataView(a.buffer,a.byteOffset,a.length).getUint16(0),s=3}else if(s===2){if(ue(t)<8)break;let a=de(t,8),d=new DataView(a.buffer,a.byteOffset,a.length),f=d.getUint32(0);if(f>Math.pow(2,21)-1){c.enqueue(Q);break}r=f*Math.pow(2,32)+d.getUint32(4),s=3}else{if(ue(t)<r)break;let a=de(t,r);c.enqueue(ee(n?a:He.decode(a),e)),s=0}if(r===0||r>i){c.enqueue(Q);break}}}})}var Ie=4;function m(i){if(i)return $s(i)}function $s(i){for(var e in m.prototype)i[e]=m.prototype[e];return i}m.prototype.on=m.prototype.addEventListener=function(i,e){return this._callbacks=this._callbacks||{},(this._callbacks["$"+i]=this._callbacks["$"+i]||[]).push(e),this};m.prototype.once=function(i,e){function t(){this.off(i,t),e.apply(this,arguments)}return t.fn=e,this.on(i,t),this};m.prototype.off=m.prototype.removeListener=m.prototype.removeAllListeners=m.prototype.removeEventListener=function(i,e){if(this._callbacks=this._callbacks||{},arguments.length==0)return this._callbacks={},this;var t=this._callbacks["$"+i];if(!t)return this;if(arguments.length==1)return delete this._callbacks["$"+i],this;for(var s,r=0;r<t.length;r++)if(s=t[r],s===e||s.fn===e){t.splice(r,1);break}return t.length===0&&delete this._callbacks["$"+i],this};m.prototype.emit=function(i){this._callbacks=this._callbacks||{};for(var e=new Array(arguments.length-1),t=this._callbacks["$"+i],s=1;s<arguments.length;s++)e[s-1]=arguments[s];if(t){t=t.slice(0);for(var s=0,r=t.length;s<r;++s)t[s].apply(this,e)}return this};m.prototype.emitReserved=m.prototype.emit;m.prototype.listeners=function(i){return this._callbacks=this._callbacks||{},this._callbacks["$"+i]||[]};m.prototype.hasListeners=function(i){return!!this.listeners(i).length};var w=typeof Promise=="function"&&typeof Promise.resolve=="function"?e=>Promise.resolve().then(e):(e,t)=>t(e,0),y=typeof self<"u"?self:typeof window<"u"?window:Function("return this")(),Dt="arraybuffer";function pe(i,...e){return e.reduce((t,s)=>(i.hasOwnProperty(s)&&(t[s]=i[s]),t),{})}var Es=y.setTimeout,ks=y.clearTimeout;function x(i,e){e.useNativeTimers?(i.setTimeoutFn=Es.bind(y),i.clearTimeoutFn=ks.bind(y)):(i.setTimeoutFn=y.setTimeout.bind(y),i.clearTimeoutFn=y.clearTimeout.bind(y))}var As=1.33;function Ht(i){return typeof i=="string"?Ss(i):Math.ceil((i.byteLength||i.size)*As)}function Ss(i){let e=0,t=0;for(let s=0,r=i.length;s<r;s++)e=i.charCodeAt(s),e<128?t+=1:e<2048?t+=2:e<55296||e>=57344?t+=3:(s++,t+=4);return t}function fe(){return Date.now().toString(36).substring(3)+Math.random().toString(36).substring(2,5)}function It(i){let e="";for(let t in i)i.hasOwnProperty(t)&&(e.length&&(e+="&"),e+=encodeURIComponent(t)+"="+encodeURIComponent(i[t]));return e}function zt(i){let e={},t=i.split("&");for(let s=0,r=t.length;s<r;s++){let n=t[s].split("=");e[decodeURIComponent(n[0])]=decodeURIComponent(n.slice(1).join("="))}return e}var me=class extends Error{constructor(e,t,s){super(e),this.description=t,this.context=s,this.type="TransportError"}},$=class extends m{constructor(e){super(),this.writable=!1,x(this,e),this.opts=e,this.query=e.query,this.socket=e.socket,this.supportsBinary=!e.forceBase64}onError(e,t,s){return super.emitReserved("error",new me(e,t,s)),this}open(){return this.readyState="opening",this.doOpen(),this}close(){return(this.readyState==="opening"||this.readyState==="open")&&(this.doClose(),this.onClose()),this}send(e){this.readyState==="open"&&this.write(e)}onOpen(){this.readyState="open",this.writable=!0,super.emitReserved("open")}onData(e){let t=ee(e,this.socket.binaryType);this.onPacket(t)}onPacket(e){super.emitReserved("packet",e)}onClose(e){this.readyState="closed",super.emitReserved("close",e)}pause(e){}createUri(e,t={}){return e+"://"+this._hostname()+this._port()+this.opts.path+this._query(t)}_hostname(){let e=this.opts.hostname;return e.indexOf(":")===-1?e:"["+e+"]"}_port(){return this.opts.port&&(this.opts.secure&&Number(this.opts.port)!==443||!this.opts.secure&&Number(this.opts.port)!==80)?":"+this.opts.port:""}_query(e){let t=It(e);return t.length?"?"+t:""}};var te=class extends ${constructor(){super(...arguments),this._polling=!1}get name(){return"polling"}doOpen(){this._poll()}pause(e){this.readyState="pausing";let t=()=>{this.readyState="paused",e()};if(this._polling||!this.writable){let s=0;this._polling&&(s++,this.once("pollComplete",function(){--s||t()})),this.writable||(s++,this.once("drain",function(){--s||t()}))}else t()}_poll(){this._polling=!0,this.doPoll(),this.emitReserved("poll")}onData(e){let t=s=>{if(this.readyState==="opening"&&s.type==="open"&&this.onOpen(),s.type==="close")return this.onClose({description:"transport closed by the server"}),!1;this.onPacket(s)};Ut(e,this.socket.binaryType).forEach(t),this.readyState!=="closed"&&(this._polling=!1,this.emitReserved("pollComplete"),this.readyState==="open"&&this._poll())}doClose(){let e=()=>{this.write([{type:"close"}])};this.readyState==="open"?e():this.once("open",e)}write(e){this.writable=!1,Bt(e,t=>{this.doWrite(t,()=>{this.writable=!0,this.emitReserved("drain")})})}uri(){let e=this.opts.secure?"https":"http",t=this.query||{};return this.opts.timestampRequests!==!1&&(t[this.opts.timestampParam]=fe()),!this.supportsBinary&&!t.sid&&(t.b64=1),this.createUri(e,t)}};var Vt=!1;try{Vt=typeof XMLHttpRequest<"u"&&"withCredentials"in new XMLHttpRequest}catch{}var Ft=Vt;function Ts(){}var ze=class extends te{constructor(e){if(super(e),typeof location<"u"){let t=location.protocol==="https:",s=location.port;s||(s=t?"443":"80"),this.xd=typeof location<"u"&&e.hostname!==location.hostname||s!==e.port}}doWrite(e,t){let s=this.request({method:"POST",data:e});s.on("success",t),s.on("error",(r,n)=>{this.onError("xhr post error",r,n)})}doPoll(){let e=this.request();e.on("data",this.onData.bind(this)),e.on("error",(t,s)=>{this.onError("xhr poll error",t,s)}),this.pollXhr=e}},S=class i extends m{constructor(e,t,s){super(),this.createRequest=e,x(this,s),this._opts=s,this._method=s.method||"GET",this._uri=t,this._data=s.data!==void 0?s.data:null,this._create()}_create(){var e;let t=pe(this._opts,"agent","pfx","key","passphrase","cert","ca","ciphers","rejectUnauthorized","autoUnref");t.xdomain=!!this._opts.xd;let s=this._xhr=this.createRequest(t);try{s.open(this._method,this._uri,!0);try{if(this._opts.extraHeaders){s.setDisableHeaderCheck&&s.setDisableHeaderCheck(!0);for(let r in this._opts.extraHeaders)this._opts.extraHeaders.hasOwnProperty(r)&&s.setRequestHeader(r,this._opts.extraHeaders[r])}}catch{}if(this._method==="POST")try{s.setRequestHeader("Content-type","text/plain;charset=UTF-8")}catch{}try{s.setRequestHeader("Accept","*/*")}catch{}(e=this._opts.cookieJar)===null||e===void 0||e.addCookies(s),"withCredentials"in s&&(s.withCredentials=this._opts.withCredentials),this._opts.requestTimeout&&(s.timeout=this._opts.requestTimeout),s.onreadystatechange=()=>{var r;s.readyState===3&&((r=this._opts.cookieJar)===null||r===void 0||r.parseCookies(s.getResponseHeader("set-cookie"))),s.readyState===4&&(s.status===200||s.status===1223?this._onLoad():this.setTimeoutFn(()=>{this._onError(typeof s.status=="number"?s.status:0)},0))},s.send(this._data)}catch(r){this.setTimeoutFn(()=>{this._onError(r)},0);return}typeof document<"u"&&(this._index=i.requestsCount++,i.requests[this._index]=this)}_onError(e){this.emitReserved("error",e,this._xhr),this._cleanup(!0)}_cleanup(e){if(!(typeof this._xhr>"u"||this._xhr===null)){if(this._xhr.onreadystatechange=Ts,e)try{this._xhr.abort()}catch{}typeof document<"u"&&delete i.requests[this._index],this._xhr=null}}_onLoad(){let e=this._xhr.responseText;e!==null&&(this.emitReserved("data",e),this.emitReserved("success"),this._cleanup())}abort(){this._cleanup()}};S.requestsCount=0;S.requests={};if(typeof document<"u"){if(typeof attachEvent=="function")attachEvent("onunload",Wt);else if(typeof addEventListener=="function"){let i="onpagehide"in y?"pagehide":"unload";addEventListener(i,Wt,!1)}}function Wt(){for(let i in S.requests)S.requests.hasOwnProperty(i)&&S.requests[i].abort()}var Cs=(function(){let i=Kt({xdomain:!1});return i&&i.responseType!==null})(),T=class extends ze{constructor(e){super(e);let t=e&&e.forceBase64;this.supportsBinary=Cs&&!t}request(e={}){return Object.assign(e,{xd:this.xd},this.opts),new S(Kt,this.uri(),e)}};function Kt(i){let e=i.xdomain;try{if(typeof XMLHttpRequest<"u"&&(!e||Ft))return new XMLHttpRequest}catch{}if(!e)try{return new y[["Active"].concat("Object").join("X")]("Microsoft.XMLHTTP")}catch{}}var jt=typeof navigator<"u"&&typeof navigator.product=="string"&&navigator.product.toLowerCase()==="reactnative",Fe=class extends ${get name(){return"websocket"}doOpen(){let e=this.uri(),t=this.opts.protocols,s=jt?{}:pe(this.opts,"agent","perMessageDeflate","pfx","key","passphrase","cert","ca","ciphers","rejectUnauthorized","localAddress","protocolVersion","origin","maxPayload","family","checkServerIdentity");this.opts.extraHeaders&&(s.headers=this.opts.extraHeaders);try{this.ws=this.createSocket(e,t,s)}catch(r){return this.emitReserved("error",r)}this.ws.binaryType=this.socket.binaryType,this.addEventListeners()}addEventListeners(){this.ws.onopen=()=>{this.opts.autoUnref&&this.ws._socket.unref(),this.onOpen()},this.ws.onclose=e=>this.onClose({description:"websocket connection closed",context:e}),this.ws.onmessage=e=>this.onData(e.data),this.ws.onerror=e=>this.onError("websocket error",e)}write(e){this.writable=!1;for(let t=0;t<e.length;t++){let s=e[t],r=t===e.length-1;G(s,this.supportsBinary,n=>{try{this.doWrite(s,n)}catch{}r&&w(()=>{this.writable=!0,this.emitReserved("drain")},this.setTimeoutFn)})}}doClose(){typeof this.ws<"u"&&(this.ws.onerror=()=>{},this.ws.close(),this.ws=null)}uri(){let e=this.opts.secure?"wss":"ws",t=this.query||{};return this.opts.timestampRequests&&(t[this.opts.timestampParam]=fe()),this.supportsBinary||(t.b64=1),this.createUri(e,t)}},Ve=y.WebSocket||y.MozWebSocket,C=class extends Fe{createSocket(e,t,s){return jt?new Ve(e,t,s):t?new Ve(e,t):new Ve(e)}doWrite(e,t){this.ws.send(t)}};var D=class extends ${get name(){return"webtransport"}doOpen(){try{this._transport=new WebTransport(this.createUri("https"),this.opts.transportOptions[this.name])}catch(e){return this.emitReserved("error",e)}this._transport.closed.then(()=>{this.onClose()}).catch(e=>{this.onError("webtransport error",e)}),this._transport.ready.then(()=>{this._transport.createBidirectionalStream().then(e=>{let t=qt(Number.MAX_SAFE_INTEGER,this.socket.binaryType),s=e.readable.pipeThrough(t).getReader(),r=Mt();r.readable.pipeTo(e.writable),this._writer=r.writable.getWriter();let n=()=>{s.read().then(({done:c,value:a})=>{c||(this.onPacket(a),n())}).catch(c=>{})};n();let o={type:"open"};this.query.sid&&(o.data=`{"sid":"${this.query.sid}"}`),this._writer.write(o).then(()=>this.onOpen())})})}write(e){this.writable=!1;for(let t=0;t<e.length;t++){let s=e[t],r=t===e.length-1;this._writer.write(s).then(()=>{r&&w(()=>{this.writable=!0,this.emitReserved("drain")},this.setTimeoutFn)})}}doClose(){var e;(e=this._transport)===null||e===void 0||e.close()}};var We={websocket:C,webtransport:D,polling:T};var Rs=/^(?:(?![^:@\/?#]+:[^:@\/]*@)(http|https|ws|wss):\/\/)?((?:(([^:@\/?#]*)(?::([^:@\/?#]*))?)?@)?((?:[a-f0-9]{0,4}:){2,7}[a-f0-9]{0,4}|[^:\/?#]*)(?::(\d*))?)(((\/(?:[^?#](?![^?#\/]*\.[^?#\/.]+(?:[?#]|$)))*\/?)?([^?#\/]*))(?:\?([^#]*))?(?:#(.*))?)/,Os=["source","protocol","authority","userInfo","user","password","host","port","relative","path","directory","file","query","anchor"];function H(i){if(i.length>8e3)throw"URI too long";let e=i,t=i.indexOf("["),s=i.indexOf("]");t!=-1&&s!=-1&&(i=i.substring(0,t)+i.substring(t,s).replace(/:/g,";")+i.substring(s,i.length));let r=Rs.exec(i||""),n={},o=14;for(;o--;)n[Os[o]]=r[o]||"";return t!=-1&&s!=-1&&(n.source=e,n.host=n.host.substring(1,n.host.length-1).replace(/;/g,":"),n.authority=n.authority.replace("[","").replace("]","").replace(/;/g,":"),n.ipv6uri=!0),n.pathNames=Ns(n,n.path),n.queryKey=Ps(n,n.query),n}function Ns(i,e){let t=/\/{2,9}/g,s=e.replace(t,"/").split("/");return(e.slice(0,1)=="/"||e.length===0)&&s.splice(0,1),e.slice(-1)=="/"&&s.splice(s.length-1,1),s}function Ps(i,e){let t={};return e.replace(/(?:^|&)([^&=]*)=?([^&]*)/g,function(s,r,n){r&&(t[r]=n)}),t}var Ke=typeof addEventListener=="function"&&typeof removeEventListener=="function",ge=[];Ke&&addEventListener("offline",()=>{ge.forEach(i=>i())},!1);var L=class i extends m{constructor(e,t={}){var s,r;if(super(),this.binaryType=Dt,this.writeBuffer=[],this._prevBufferLen=0,this._upgrades=[],this._pingInterval=-1,this._pingTimeout=-1,this._maxPayload=-1,this._pingTimeoutTime=1/0,e&&typeof e=="object"&&(t=e,e=null),e){let n=H(e);t.hostname=n.host,t.secure=n.protocol==="https"||n.protocol==="wss",t.port=n.port,n.query&&(t.query=n.query)}else t.host&&(t.hostname=H(t.host).host);if(x(this,t),this.secure=t.secure!=null?t.secure:typeof location<"u"&&location.protocol==="https:",t.hostname&&!t.port&&(t.port=this.secure?"443":"80"),this.hostname=t.hostname||(typeof location<"u"?location.hostname:"localhost"),this.port=t.port||(typeof location<"u"&&location.port?location.port:this.secure?"443":"80"),t.transportImplementations&&t.transports)throw new Error("specifying both 'transportImplementations' and 'transports' options is not supported");t.transportImplementations||!((s=t.transports)===null||s===void 0)&&s.length&&typeof t.transports[0]=="function"?(this.transports=[],this._transportsByName=Object.create(null),((r=t.transportImplementations)!==null&&r!==void 0?r:t.transports).forEach(n=>{let o=n.prototype.name;this.transports.push(o),this._transportsByName[o]=n})):(this.transports=t.transports?[...t.transports]:["polling","websocket","webtransport"],this._transportsByName=We),this.opts=Object.assign({path:"/engine.io",agent:!1,withCredentials:!1,upgrade:!0,timestampParam:"t",rememberUpgrade:!1,addTrailingSlash:!0,rejectUnauthorized:!0,perMessageDeflate:{threshold:1024},transportOptions:{},closeOnBeforeunload:!1},t),this.opts.path=this.opts.path.replace(/\/$/,"")+(this.opts.addTrailingSlash?"/":""),typeof this.opts.query=="string"&&(this.opts.query=zt(this.opts.query)),Ke&&(this.opts.closeOnBeforeunload&&(this._beforeunloadEventListener=()=>{this.transport&&(this.transport.removeAllListeners(),this.transport.close())},addEventListener("beforeunload",this._beforeunloadEventListener,!1)),this.hostname!=="localhost"&&(this._offlineEventListener=()=>{this._onClose("transport close",{description:"network connection lost"})},ge.push(this._offlineEventListener))),this.opts.withCredentials&&(this._cookieJar=void 0),this._open()}createTransport(e){let t=Object.assign({},this.opts.query);t.EIO=Ie,t.transport=e,this.id&&(t.sid=this.id);let s=Object.assign({},this.opts,{query:t,socket:this,hostname:this.hostname,secure:this.secure,port:this.port},this.opts.transportOptions[e]);return new this._transportsByName[e](s)}_open(){if(this.transports.length===0){this.setTimeoutFn(()=>{this.emitReserved("error","No transports available")},0);return}let e=this.opts.rememberUpgrade&&i.priorWebsocketSuccess&&this.transports.indexOf("websocket")!==-1?"websocket":this.transports[0];this.readyState="opening";let t=this.createTransport(e);t.open(),this.setTransport(t)}setTransport(e){this.transport&&this.transport.removeAllListeners(),this.transport=e,e.on("drain",this._onDrain.bind(this)).on("packet",this._onPacket.bind(this)).on("error",this._onError.bind(this)).on("close",t=>this._onClose("transport close",t))}_probe(e){let t=this.createTransport(e),s=!1;i.priorWebsocketSuccess=!1;let r=()=>{s||(t.send([{type:"ping",data:"probe"}]),t.once("packet",p=>{if(!s)if(p.type==="pong"&&p.data==="probe"){if(this.upgrading=!0,this.emitReserved("upgrading",t),!t)return;i.priorWebsocketSuccess=t.name==="websocket",this.transport.pause(()=>{s||this.readyState!=="closed"&&(f(),this.setTransport(t),t.send([{type:"upgrade"}]),this.emitReserved("upgrade",t),t=null,this.upgrading=!1,this.flush())})}else{let g=new Error("probe error");g.transport=t.name,this.emitReserved("upgradeError",g)}}))};function n(){s||(s=!0,f(),t.close(),t=null)}let o=p=>{let g=new Error("probe error: "+p);g.transport=t.name,n(),this.emitReserved("upgradeError",g)};function c(){o("transport closed")}function a(){o("socket closed")}function d(p){t&&p.name!==t.name&&n()}let f=()=>{t.removeListener("open",r),t.removeListener("error",o),t.removeListener("close",c),this.off("close",a),this.off("upgrading",d)};t.once("open",r),t.once("error",o),t.once("close",c),this.once("close",a),this.once("upgrading",d),this._upgrades.indexOf("webtransport")!==-1&&e!=="webtransport"?this.setTimeoutFn(()=>{s||t.open()},200):t.open()}onOpen(){if(this.readyState="open",i.priorWebsocketSuccess=this.transport.name==="websocket",this.emitReserved("open"),this.flush(),this.readyState==="open"&&this.opts.upgrade)for(let e=0;e<this._upgrades.length;e++)this._probe(this._upgrades[e])}_onPacket(e){if(this.readyState==="opening"||this.readyState==="open"||this.readyState==="closing")switch(this.emitReserved("packet",e),this.emitReserved("heartbeat"),e.type){case"open":this.onHandshake(JSON.parse(e.data));break;case"ping":this._sendPacket("pong"),this.emitReserved("ping"),this.emitReserved("pong"),this._resetPingTimeout();break;case"error":let t=new Error("server error");t.code=e.data,this._onError(t);break;case"message":this.emitReserved("data",e.data),this.emitReserved("message",e.data);break}}onHandshake(e){this.emitReserved("handshake",e),this.id=e.sid,this.transport.query.sid=e.sid,this._upgrades=this._filterUpgrades(e.upgrades),this._pingInterval=e.pingInterval,this._pingTimeout=e.pingTimeout,this._maxPayload=e.maxPayload,this.onOpen(),this.readyState!=="closed"&&this._resetPingTimeout()}_resetPingTimeout(){this.clearTimeoutFn(this._pingTimeoutTimer);let e=this._pingInterval+this._pingTimeout;this._pingTimeoutTime=Date.now()+e,this._pingTimeoutTimer=this.setTimeoutFn(()=>{this._onClose("ping timeout")},e),this.opts.autoUnref&&this._pingTimeoutTimer.unref()}_onDrain(){this.writeBuffer.splice(0,this._prevBufferLen),this._prevBufferLen=0,this.writeBuffer.length===0?this.emitReserved("drain"):this.flush()}flush(){if(this.readyState!=="closed"&&this.transport.writable&&!this.upgrading&&this.writeBuffer.length){let e=this._getWritablePackets();this.transport.send(e),this._prevBufferLen=e.length,this.emitReserved("flush")}}_getWritablePackets(){if(!(this._maxPayload&&this.transport.name==="polling"&&this.writeBuffer.length>1))return this.writeBuffer;let t=1;for(let s=0;s<this.writeBuffer.length;s++){let r=this.writeBuffer[s].data;if(r&&(t+=Ht(r)),s>0&&t>this._maxPayload)return this.writeBuffer.slice(0,s);t+=2}return this.writeBuffer}_hasPingExpired(){if(!this._pingTimeoutTime)return!0;let e=Date.now()>this._pingTimeoutTime;return e&&(this._pingTimeoutTime=0,w(()=>{this._onClose("ping timeout")},this.setTimeoutFn)),e}write(e,t,s){return this._sendPacket("message",e,t,s),this}send(e,t,s){return this._sendPacket("message",e,t,s),this}_sendPacket(e,t,s,r){if(typeof t=="function"&&(r=t,t=void 0),typeof s=="function"&&(r=s,s=null),this.readyState==="closing"||this.readyState==="closed")return;s=s||{},s.compress=s.compress!==!1;let n={type:e,data:t,options:s};this.emitReserved("packetCreate",n),this.writeBuffer.push(n),r&&this.once("flush",r),this.flush()}close(){let e=()=>{this._onClose("forced close"),this.transport.close()},t=()=>{this.off("upgrade",t),this.off("upgradeError",t),e()},s=()=>{this.once("upgrade",t),this.once("upgradeError",t)};return(this.readyState==="opening"||this.readyState==="open")&&(this.readyState="closing",this.writeBuffer.length?this.once("drain",()=>{this.upgrading?s():e()}):this.upgrading?s():e()),this}_onError(e){if(i.priorWebsocketSuccess=!1,this.opts.tryAllTransports&&this.transports.length>1&&this.readyState==="opening")return this.transports.shift(),this._open();this.emitReserved("error",e),this._onClose("transport error",e)}_onClose(e,t){if(this.readyState==="opening"||this.readyState==="open"||this.readyState==="closing"){if(this.clearTimeoutFn(this._pingTimeoutTimer),this.transport.removeAllListeners("close"),this.transport.close(),this.transport.removeAllListeners(),Ke&&(this._beforeunloadEventListener&&removeEventListener("beforeunload",this._beforeunloadEventListener,!1),this._offlineEventListener)){let s=ge.indexOf(this._offlineEventListener);s!==-1&&ge.splice(s,1)}this.readyState="closed",this.id=null,this.emitReserved("close",e,t),this.writeBuffer=[],this._prevBufferLen=0}}_filterUpgrades(e){let t=[];for(let s=0;s<e.length;s++)~this.transports.indexOf(e[s])&&t.push(e[s]);return t}};L.protocol=Ie;var xr=L.protocol;function Jt(i,e="",t){let s=i;t=t||typeof location<"u"&&location,i==null&&(i=t.protocol+"//"+t.host),typeof i=="string"&&(i.charAt(0)==="/"&&(i.charAt(1)==="/"?i=t.protocol+i:i=t.host+i),/^(https?|wss?):\/\//.test(i)||(typeof t<"u"?i=t.protocol+"//"+i:i="https://"+i),s=H(i)),s.port||(/^(http|ws)$/.test(s.protocol)?s.port="80":/^(http|ws)s$/.test(s.protocol)&&(s.port="443")),s.path=s.path||"/";let n=s.host.indexOf(":")!==-1?"["+s.host+"]":s.host;return s.id=s.protocol+"://"+n+":"+s.port+e,s.href=s.protocol+"://"+n+(t&&t.port===s.port?"":":"+s.port),s}var Qe={};as(Qe,{Decoder:()=>Ye,Encoder:()=>Je,PacketType:()=>h,isPacketValid:()=>zs,protocol:()=>Zt});var Bs=typeof ArrayBuffer=="function",Us=i=>typeof ArrayBuffer.isView=="function"?ArrayBuffer.isView(i):i.buffer instanceof ArrayBuffer,Yt=Object.prototype.toString,Ms=typeof Blob=="function"||typeof Blob<"u"&&Yt.call(Blob)==="[object BlobConstructor]",qs=typeof File=="function"||typeof File<"u"&&Yt.call(File)==="[object FileConstructor]";function ie(i){return Bs&&(i instanceof ArrayBuffer||Us(i))||Ms&&i instanceof Blob||qs&&i instanceof File}function se(i,e){if(!i||typeof i!="object")return!1;if(Array.isArray(i)){for(let t=0,s=i.length;t<s;t++)if(se(i[t]))return!0;return!1}if(ie(i))return!0;if(i.toJSON&&typeof i.toJSON=="function"&&arguments.length===1)return se(i.toJSON(),!0);for(let t in i)if(Object.prototype.hasOwnProperty.call(i,t)&&se(i[t]))return!0;return!1}function Xt(i){let e=[],t=i.data,s=i;return s.data=ye(t,e),s.attachments=e.length,{packet:s,buffers:e}}function ye(i,e,t){if(!i)return i;if(ie(i)){let s={_placeholder:!0,num:e.length};return e.push(i),s}else if(Array.isArray(i)){let s=new Array(i.length);for(let r=0;r<i.length;r++)s[r]=ye(i[r],e);return s}else if(typeof i=="object"&&!(i instanceof Date)){if(i.toJSON&&typeof i.toJSON=="function"&&!t)return ye(i.toJSON(),e,!0);let s={};for(let r in i)Object.prototype.hasOwnProperty.call(i,r)&&(s[r]=ye(i[r],e));return s}return i}function Qt(i,e){return i.data=je(i.data,e),delete i.attachments,i}function je(i,e){if(!i)return i;if(i&&i._placeholder===!0){if(typeof i.num=="number"&&i.num>=0&&i.num<e.length)return e[i.num];throw new Error("illegal attachments")}else if(Array.isArray(i))for(let t=0;t<i.length;t++)i[t]=je(i[t],e);else if(typeof i=="object")for(let t in i)Object.prototype.hasOwnProperty.call(i,t)&&(i[t]=je(i[t],e));return i}var Gt=["connect","connect_error","disconnect","disconnecting","newListener","removeListener"],Zt=5,h;(function(i){i[i.CONNECT=0]="CONNECT",i[i.DISCONNECT=1]="DISCONNECT",i[i.EVENT=2]="EVENT",i[i.ACK=3]="ACK",i[i.CONNECT_ERROR=4]="CONNECT_ERROR",i[i.BINARY_EVENT=5]="BINARY_EVENT",i[i.BINARY_ACK=6]="BINARY_ACK"})(h||(h={}));var Je=class{constructor(e){this.replacer=e}encode(e){return(e.type===h.EVENT||e.type===h.ACK)&&se(e)?this.encodeAsBinary({type:e.type===h.EVENT?h.BINARY_EVENT:h.BINARY_ACK,nsp:e.nsp,data:e.data,id:e.id}):[this.encodeAsString(e)]}encodeAsString(e){let t=""+e.type;return(e.type===h.BINARY_EVENT||e.type===h.BINARY_ACK)&&(t+=e.attachments+"-"),e.nsp&&e.nsp!=="/"&&(t+=e.nsp+","),e.id!=null&&(t+=e.id),e.data!=null&&(t+=JSON.stringify(e.data,this.replacer)),t}encodeAsBinary(e){let t=Xt(e),s=this.encodeAsString(t.packet),r=t.buffers;return r.unshift(s),r}},Ye=class i extends m{constructor(e){super(),this.opts=Object.assign({reviver:void 0,maxAttachments:10},typeof e=="function"?{reviver:e}:e)}add(e){let t;if(typeof e=="string"){if(this.reconstructor)throw new Error("got plaintext data when reconstructing a packet");t=this.decodeString(e);let s=t.type===h.BINARY_EVENT;s||t.type===h.BINARY_ACK?(t.type=s?h.EVENT:h.ACK,this.reconstructor=new Xe(t)):super.emitReserved("decoded",t)}else if(ie(e)||e.base64)if(this.reconstructor)t=this.reconstructor.takeBinaryData(e),t&&(this.reconstructor=null,super.emitReserved("decoded",t));else throw new Error("got binary data when not reconstructing a packet");else throw new Error("Unknown type: "+e)}decodeString(e){let t=0,s={type:Number(e.charAt(0))};if(h[s.type]===void 0)throw new Error("unknown packet type "+s.type);if(s.type===h.BINARY_EVENT||s.type===h.BINARY_ACK){let n=t+1;for(;e.charAt(++t)!=="-"&&t!=e.length;);let o=e.substring(n,t);if(o!=Number(o)||e.charAt(t)!=="-")throw new Error("Illegal attachments");let c=Number(o);if(!es(c)||c<1)throw new Error("Illegal attachments");if(c>this.opts.maxAttachments)throw new Error("too many attachments");s.attachments=c}if(e.charAt(t+1)==="/"){let n=t+1;for(;++t&&!(e.charAt(t)===","||t===e.length););s.nsp=e.substring(n,t)}else s.nsp="/";let r=e.charAt(t+1);if(r!==""&&Number(r)==r){let n=t+1;for(;++t;){let o=e.charAt(t);if(o==null||Number(o)!=o){--t;break}if(t===e.length)break}s.id=Number(e.substring(n,t+1))}if(e.charAt(++t)){let n=this.tryParse(e.substr(t));if(i.isPayloadValid(s.type,n))s.data=n;else throw new Error("invalid payload")}return s}tryParse(e){try{return JSON.parse(e,this.opts.reviver)}catch{return!1}}static isPayloadValid(e,t){switch(e){case h.CONNECT:return ve(t);case h.DISCONNECT:return t===void 0;case h.CONNECT_ERROR:return typeof t=="string"||ve(t);case h.EVENT:case h.BINARY_EVENT:return Array.isArray(t)&&(typeof t[0]=="number"||typeof t[0]=="string"&&Gt.indexOf(t[0])===-1);case h.ACK:case h.BINARY_ACK:return Array.isArray(t)}}destroy(){this.reconstructor&&(this.reconstructor.finishedReconstruction(),this.reconstructor=null)}},Xe=class{constructor(e){this.packet=e,this.buffers=[],this.reconPack=e}takeBinaryData(e){if(this.buffers.push(e),this.buffers.length===this.reconPack.attachments){let t=Qt(this.reconPack,this.buffers);return this.finishedReconstruction(),t}return null}finishedReconstruction(){this.reconPack=null,this.buffers=[]}};function Ds(i){return typeof i=="string"}var es=Number.isInteger||function(i){return typeof i=="number"&&isFinite(i)&&Math.floor(i)===i};function Hs(i){return i===void 0||es(i)}function ve(i){return Object.prototype.toString.call(i)==="[object Object]"}function Is(i,e){switch(i){case h.CONNECT:return e===void 0||ve(e);case h.DISCONNECT:return e===void 0;case h.EVENT:return Array.isArray(e)&&(typeof e[0]=="number"||typeof e[0]=="string"&&Gt.indexOf(e[0])===-1);case h.ACK:return Array.isArray(e);case h.CONNECT_ERROR:return typeof e=="string"||ve(e);default:return!1}}function zs(i){return Ds(i.nsp)&&Hs(i.id)&&Is(i.type,i.data)}function v(i,e,t){return i.on(e,t),function(){i.off(e,t)}}var Vs=Object.freeze({connect:1,connect_error:1,disconnect:1,disconnecting:1,newListener:1,removeListener:1}),I=class extends m{constructor(e,t,s){super(),this.connected=!1,this.recovered=!1,this.receiveBuffer=[],this.sendBuffer=[],this._queue=[],this._queueSeq=0,this.ids=0,this.acks={},this.flags={},this.io=e,this.nsp=t,s&&s.auth&&(this.auth=s.auth),this._opts=Object.assign({},s),this.io._autoConnect&&this.open()}get disconnected(){return!this.connected}subEvents(){if(this.subs)return;let e=this.io;this.subs=[v(e,"open",this.onopen.bind(this)),v(e,"packet",this.onpacket.bind(this)),v(e,"error",this.onerror.bind(this)),v(e,"close",this.onclose.bind(this))]}get active(){return!!this.subs}connect(){return this.connected?this:(this.subEvents(),this.io._reconnecting||this.io.open(),this.io._readyState==="open"&&this.onopen(),this)}open(){return this.connect()}send(...e){return e.unshift("message"),this.emit.apply(this,e),this}emit(e,...t){var s,r,n;if(Vs.hasOwnProperty(e))throw new Error('"'+e.toString()+'" is a reserved event name');if(t.unshift(e),this._opts.retries&&!this.flags.fromQueue&&!this.flags.volatile)return this._addToQueue(t),this;let o={type:h.EVENT,data:t};if(o.options={},o.options.compress=this.flags.compress!==!1,typeof t[t.length-1]=="function"){let f=this.ids++,p=t.pop();this._registerAckCallback(f,p),o.id=f}let c=(r=(s=this.io.engine)===null||s===void 0?void 0:s.transport)===null||r===void 0?void 0:r.writable,a=this.connected&&!(!((n=this.io.engine)===null||n===void 0)&&n._hasPingExpired());return this.flags.volatile&&!c||(a?(this.notifyOutgoingListeners(o),this.packet(o)):this.sendBuffer.push(o)),this.flags={},this}_registerAckCallback(e,t){var s;let r=(s=this.flags.timeout)!==null&&s!==void 0?s:this._opts.ackTimeout;if(r===void 0){this.acks[e]=t;return}let n=this.io.setTimeoutFn(()=>{delete this.acks[e];for(let c=0;c<this.sendBuffer.length;c++)this.sendBuffer[c].id===e&&this.sendBuffer.splice(c,1);t.call(this,new Error("operation has timed out"))},r),o=(...c)=>{this.io.clearTimeoutFn(n),t.apply(this,c)};o.withError=!0,this.acks[e]=o}emitWithAck(e,...t){return new Promise((s,r)=>{let n=(o,c)=>o?r(o):s(c);n.withError=!0,t.push(n),this.emit(e,...t)})}_addToQueue(e){let t;typeof e[e.length-1]=="function"&&(t=e.pop());let s={id:this._queueSeq++,tryCount:0,pending:!1,args:e,flags:Object.assign({fromQueue:!0},this.flags)};e.push((r,...n)=>(this._queue[0],r!==null?s.tryCount>this._opts.retries&&(this._queue.shift(),t&&t(r)):(this._queue.shift(),t&&t(null,...n)),s.pending=!1,this._drainQueue())),this._queue.push(s),this._drainQueue()}_drainQueue(e=!1){if(!this.connected||this._queue.length===0)return;let t=this._queue[0];t.pending&&!e||(t.pending=!0,t.tryCount++,this.flags=t.flags,this.emit.apply(this,t.args))}packet(e){e.nsp=this.nsp,this.io._packet(e)}onopen(){typeof this.auth=="function"?this.auth(e=>{this._sendConnectPacket(e)}):this._sendConnectPacket(this.auth)}_sendConnectPacket(e){this.packet({type:h.CONNECT,data:this._pid?Object.assign({pid:this._pid,offset:this._lastOffset},e):e})}onerror(e){this.connected||this.emitReserved("connect_error",e)}onclose(e,t){this.connected=!1,delete this.id,this.emitReserved("disconnect",e,t),this._clearAcks()}_clearAcks(){Object.keys(this.acks).forEach(e=>{if(!this.sendBuffer.some(s=>String(s.id)===e)){let s=this.acks[e];delete this.acks[e],s.withError&&s.call(this,new Error("socket has been disconnected"))}})}onpacket(e){if(e.nsp===this.nsp)switch(e.type){case h.CONNECT:e.data&&e.data.sid?this.onconnect(e.data.sid,e.data.pid):this.emitReserved("connect_error",new Error("It seems you are trying to reach a Socket.IO server in v2.x with a v3.x client, but they are not compatible (more information here: https://socket.io/docs/v3/migrating-from-2-x-to-3-0/)"));break;case h.EVENT:case h.BINARY_EVENT:this.onevent(e);break;case h.ACK:case h.BINARY_ACK:this.onack(e);break;case h.DISCONNECT:this.ondisconnect();break;case h.CONNECT_ERROR:this.destroy();let s=new Error(e.data.message);s.data=e.data.data,this.emitReserved("connect_error",s);break}}onevent(e){let t=e.data||[];e.id!=null&&t.push(this.ack(e.id)),this.connected?this.emitEvent(t):this.receiveBuffer.push(Object.freeze(t))}emitEvent(e){if(this._anyListeners&&this._anyListeners.length){let t=this._anyListeners.slice();for(let s of t)s.apply(this,e)}super.emit.apply(this,e),this._pid&&e.length&&typeof e[e.length-1]=="string"&&(this._lastOffset=e[e.length-1])}ack(e){let t=this,s=!1;return function(...r){s||(s=!0,t.packet({type:h.ACK,id:e,data:r}))}}onack(e){let t=this.acks[e.id];typeof t=="function"&&(delete this.acks[e.id],t.withError&&e.data.unshift(null),t.apply(this,e.data))}onconnect(e,t){this.id=e,this.recovered=t&&this._pid===t,this._pid=t,this.connected=!0,this.emitBuffered(),this._drainQueue(!0),this.emitReserved("connect")}emitBuffered(){this.receiveBuffer.forEach(e=>this.emitEvent(e)),this.receiveBuffer=[],this.sendBuffer.forEach(e=>{this.notifyOutgoingListeners(e),this.packet(e)}),this.sendBuffer=[]}ondisconnect(){this.destroy(),this.onclose("io server disconnect")}destroy(){this.subs&&(this.subs.forEach(e=>e()),this.subs=void 0),this.io._destroy(this)}disconnect(){return this.connected&&this.packet({type:h.DISCONNECT}),this.destroy(),this.connected&&this.onclose("io client disconnect"),this}close(){return this.disconnect()}compress(e){return this.flags.compress=e,this}get volatile(){return this.flags.volatile=!0,this}timeout(e){return this.flags.timeout=e,this}onAny(e){return this._anyListeners=this._anyListeners||[],this._anyListeners.push(e),this}prependAny(e){return this._anyListeners=this._anyListeners||[],this._anyListeners.unshift(e),this}offAny(e){if(!this._anyListeners)return this;if(e){let t=this._anyListeners;for(let s=0;s<t.length;s++)if(e===t[s])return t.splice(s,1),this}else this._anyListeners=[];return this}listenersAny(){return this._anyListeners||[]}onAnyOutgoing(e){return this._anyOutgoingListeners=this._anyOutgoingListeners||[],this._anyOutgoingListeners.push(e),this}prependAnyOutgoing(e){return this._anyOutgoingListeners=this._anyOutgoingListeners||[],this._anyOutgoingListeners.unshift(e),this}offAnyOutgoing(e){if(!this._anyOutgoingListeners)return this;if(e){let t=this._anyOutgoingListeners;for(let s=0;s<t.length;s++)if(e===t[s])return t.splice(s,1),this}else this._anyOutgoingListeners=[];return this}listenersAnyOutgoing(){return this._anyOutgoingListeners||[]}notifyOutgoingListeners(e){if(this._anyOutgoingListeners&&this._anyOutgoingListeners.length){let t=this._anyOutgoingListeners.slice();for(let s of t)s.apply(this,e.data)}}};function B(i){i=i||{},this.ms=i.min||100,this.max=i.max||1e4,this.factor=i.factor||2,this.jitter=i.jitter>0&&i.jitter<=1?i.jitter:0,this.attempts=0}B.prototype.duration=function(){var i=this.ms*Math.pow(this.factor,this.attempts++);if(this.jitter){var e=Math.random(),t=Math.floor(e*this.jitter*i);i=(Math.floor(e*10)&1)==0?i-t:i+t}return Math.min(i,this.max)|0};B.prototype.reset=function(){this.attempts=0};B.prototype.setMin=function(i){this.ms=i};B.prototype.setMax=function(i){this.max=i};B.prototype.setJitter=function(i){this.jitter=i};var z=class extends m{constructor(e,t){var s;super(),this.nsps={},this.subs=[],e&&typeof e=="object"&&(t=e,e=void 0),t=t||{},t.path=t.path||"/socket.io",this.opts=t,x(this,t),this.reconnection(t.reconnection!==!1),this.reconnectionAttempts(t.reconnectionAttempts||1/0),this.reconnectionDelay(t.reconnectionDelay||1e3),this.reconnectionDelayMax(t.reconnectionDelayMax||5e3),this.randomizationFactor((s=t.randomizationFactor)!==null&&s!==void 0?s:.5),this.backoff=new B({min:this.reconnectionDelay(),max:this.reconnectionDelayMax(),jitter:this.randomizationFactor()}),this.timeout(t.timeout==null?2e4:t.timeout),this._readyState="closed",this.uri=e;let r=t.parser||Qe;this.encoder=new r.Encoder,this.decoder=new r.Decoder,this._autoConnect=t.autoConnect!==!1,this._autoConnect&&this.open()}reconnection(e){return arguments.length?(this._reconnection=!!e,e||(this.skipReconnect=!0),this):this._reconnection}reconnectionAttempts(e){return e===void 0?this._reconnectionAttempts:(this._reconnectionAttempts=e,this)}reconnectionDelay(e){var t;return e===void 0?this._reconnectionDelay:(this._reconnectionDelay=e,(t=this.backoff)===null||t===void 0||t.setMin(e),this)}randomizationFactor(e){var t;return e===void 0?this._randomizationFactor:(this._randomizationFactor=e,(t=this.backoff)===null||t===void 0||t.setJitter(e),this)}reconnectionDelayMax(e){var t;return e===void 0?this._reconnectionDelayMax:(this._reconnectionDelayMax=e,(t=this.backoff)===null||t===void 0||t.setMax(e),this)}timeout(e){return arguments.length?(this._timeout=e,this):this._timeout}maybeReconnectOnOpen(){!this._reconnecting&&this._reconnection&&this.backoff.attempts===0&&this.reconnect()}open(e){if(~this._readyState.indexOf("open"))return this;this.engine=new L(this.uri,this.opts);let t=this.engine,s=this;this._readyState="opening",this.skipReconnect=!1;let r=v(t,"open",function(){s.onopen(),e&&e()}),n=c=>{this.cleanup(),this._readyState="closed",this.emitReserved("error",c),e?e(c):this.maybeReconnectOnOpen()},o=v(t,"error",n);if(this._timeout!==!1){let c=this._timeout,a=this.setTimeoutFn(()=>{r(),n(new Error("timeout")),t.close()},c);this.opts.autoUnref&&a.unref(),this.subs.push(()=>{this.clearTimeoutFn(a)})}return this.subs.push(r),this.subs.push(o),this}connect(e){return this.open(e)}onopen(){this.cleanup(),this._readyState="open",this.emitReserved("open");let e=this.engine;this.subs.push(v(e,"ping",this.onping.bind(this)),v(e,"data",this.ondata.bind(this)),v(e,"error",this.onerror.bind(this)),v(e,"close",this.onclose.bind(this)),v(this.decoder,"decoded",this.ondecoded.bind(this)))}onping(){this.emitReserved("ping")}ondata(e){try{this.decoder.add(e)}catch(t){this.onclose("parse error",t)}}ondecoded(e){w(()=>{this.emitReserved("packet",e)},this.setTimeoutFn)}onerror(e){this.emitReserved("error",e)}socket(e,t){let s=this.nsps[e];return s?this._autoConnect&&!s.active&&s.connect():(s=new I(this,e,t),this.nsps[e]=s),s}_destroy(e){let t=Object.keys(this.nsps);for(let s of t)if(this.nsps[s].active)return;this._close()}_packet(e){let t=this.encoder.encode(e);for(let s=0;s<t.length;s++)this.engine.write(t[s],e.options)}cleanup(){this.subs.forEach(e=>e()),this.subs.length=0,this.decoder.destroy()}_close(){this.skipReconnect=!0,this._reconnecting=!1,this.onclose("forced close")}disconnect(){return this._close()}onclose(e,t){var s;this.cleanup(),(s=this.engine)===null||s===void 0||s.close(),this.backoff.reset(),this._readyState="closed",this.emitReserved("close",e,t),this._reconnection&&!this.skipReconnect&&this.reconnect()}reconnect(){if(this._reconnecting||this.skipReconnect)return this;let e=this;if(this.backoff.attempts>=this._reconnectionAttempts)this.backoff.reset(),this.emitReserved("reconnect_failed"),this._reconnecting=!1;else{let t=this.backoff.duration();this._reconnecting=!0;let s=this.setTimeoutFn(()=>{e.skipReconnect||(this.emitReserved("reconnect_attempt",e.backoff.attempts),!e.skipReconnect&&e.open(r=>{r?(e._reconnecting=!1,e.reconnect(),this.emitReserved("reconnect_error",r)):e.onreconnect()}))},t);this.opts.autoUnref&&s.unref(),this.subs.push(()=>{this.clearTimeoutFn(s)})}}onreconnect(){let e=this.backoff.attempts;this._reconnecting=!1,this.backoff.reset(),this.emitReserved("reconnect",e)}};var re={};function ne(i,e){typeof i=="object"&&(e=i,i=void 0),e=e||{};let t=Jt(i,e.path||"/socket.io"),s=t.source,r=t.id,n=t.path,o=re[r]&&n in re[r].nsps,c=e.forceNew||e["force new connection"]||e.multiplex===!1||o,a;return c?a=new z(s,e):(re[r]||(re[r]=new z(s,e)),a=re[r]),t.query&&!e.query&&(e.query=t.queryKey),a.socket(t.path,e)}Object.assign(ne,{Manager:z,Socket:I,io:ne,connect:ne});var _e=class{constructor(e,t,s,r){this.server=e;this.store=t;this.listener=s;this.customer=r;this.last=0;this.busy=!1}open(){if(this.socket)return;this.listener.link("connecting");let e=ne(this.server||window.location.origin,{transports:["websocket","polling"],reconnectionDelay:500,reconnectionDelayMax:8e3});this.socket=e,e.on("connect",()=>{this.begin()}),e.on("disconnect",()=>this.listener.link("offline")),e.on("connect_error",()=>this.listener.link("offline")),e.on("message",t=>this.hear(t)),e.on("answered",t=>this.listener.answered(t.client_id)),e.on("typing",t=>this.listener.typing(t.on)),e.on("assistant",t=>this.listener.assistant(t.state)),e.on("handover",t=>this.listener.handover(t))}close(){this.socket?.disconnect(),this.socket=void 0}get outbox(){return this.store.get("outbox",[])}send(e){this.store.set("outbox",[...this.outbox,e]),this.flush()}async forget(){let e=this.store.get("token","");if(!e)return!0;try{let t=await fetch(`${this.server}/api/messages`,{method:"DELETE",headers:{Authorization:`Bearer ${e}`}});return t.ok&&this.store.set("outbox",[]),t.ok}catch{return!1}}async begin(){let e=await this.request(this.store.get("token",""));if(e){if(e.error){this.store.remove("token"),this.last=0;let t=await this.request("");return!t||t.error?this.listener.link("offline"):this.welcome(t)}this.welcome(e)}}async request(e){let t={session_id:e,customer:this.customer(),after:this.last};try{return await this.socket?.timeout(1e4).emitWithAck("session_request",t)}catch{return}}welcome(e){this.store.set("token",e.token);let t=this.last===0;for(let s of e.messages)this.last=Math.max(this.last,s.id??0);this.listener.history(e.messages,e.handover,t),this.listener.link("connected"),this.flush()}hear(e){e.id!==void 0&&e.id<=this.last||(this.last=e.id??this.last,this.listener.message(e))}async flush(){if(!(this.busy||!this.socket?.connected)){this.busy=!0;try{for(let e=this.outbox[0];e;e=this.outbox[0]){let{at:t,...s}=e,r=await this.socket.timeout(1e4).emitWithAck("user_uttered",{...s,message:e.text});if(r.status===401)return;this.store.set("outbox",this.outbox.slice(1)),r.status&&this.listener.refused(e.id,r.status)}}catch{window.setTimeout(()=>{this.flush()},2e3)}finally{this.busy=!1}}}};function Ge(i,e){if(e.client_id!==void 0){let t=i.findIndex(s=>s.client_id===e.client_id);if(t>=0)return i.with(t,e)}return e.id!==void 0&&i.some(t=>t.id===e.id)?i:[...i,e]}function be(i){return{client_id:i.id,sender:"shopper",at:i.at,text:i.title??i.text,state:"sending"}}function ts(i,e,t){return i.filter(s=>s.text).map(s=>`${s.at.slice(0,16).replace("T"," ")} ${s.sender==="shopper"?e:t}: ${s.text}`).join(`
`)}var we=class{constructor(e){this.prefix=e}get(e,t){try{let s=localStorage.getItem(`${this.prefix}.${e}`);return s===null?t:JSON.parse(s)}catch{return t}}set(e,t){try{localStorage.setItem(`${this.prefix}.${e}`,JSON.stringify(t))}catch{return}}remove(e){try{localStorage.removeItem(`${this.prefix}.${e}`)}catch{return}}};var ss={title:"Shop assistant",open:"Open chat",close:"Close chat",unread:"{count} unread messages",log:"Conversation",placeholder:"What are you looking for?",input:"Message",send:"Send",greeting:"Hi! Tell me what you're after, or ask me about an order or a return.",typing:"typing\u2026",connecting:"Connecting\u2026",offline:"Connection lost, trying again. What you write is kept.",away:"I'm away for a moment. Your message is safe and I'll answer as soon as I'm back.",sending:"sending",failed:"not sent",resend:"Send again",new_messages:"New messages",menu:"More options",clear:"Clear the window",delete:"Delete my conversation",delete_sure:"Delete the whole conversation? It cannot be brought back.",yes_delete:"Delete",cancel:"Keep it",download:"Save the conversation",copy:"Copy",copied:"Copied",in_stock:"in stock",sold_out:"sold out",rating:"{rating} stars, {count} reviews",view:"Details",add:"Add to cart",compare:"Compare",previous:"Previous",next:"Next",products:"Products",cart:"Cart, {count} items",subtotal:"Subtotal",discount:"Discount",shipping:"Shipping",total:"Total",order:"Order {number}",expected:"Expected on {day}",track:"Tracking",human:"{agent} is looking after you",waiting_human:"Getting a person for you",you:"You",assistant:"Assistant",too_fast:"That was quick. Please wait a few seconds.",too_long:"That message is too long. Please send it in parts.",language:"\u4E2D\u6587"};var is={title:"\u5BFC\u8D2D\u5C0F\u52A9\u624B",open:"\u6253\u5F00\u804A\u5929",close:"\u6536\u8D77\u804A\u5929",unread:"{count} \u6761\u672A\u8BFB\u6D88\u606F",log:"\u804A\u5929\u8BB0\u5F55",placeholder:"\u60F3\u4E70\u4EC0\u4E48\uFF1F\u76F4\u63A5\u8DDF\u6211\u8BF4",input:"\u8F93\u5165\u6D88\u606F",send:"\u53D1\u9001",greeting:"\u4F60\u597D\u5440\uFF0C\u60F3\u4E70\u4EC0\u4E48\u76F4\u63A5\u8DDF\u6211\u8BF4\uFF0C\u67E5\u5FEB\u9012\u3001\u9000\u6362\u8D27\u4E5F\u53EF\u4EE5\u627E\u6211\u3002",typing:"\u6B63\u5728\u8F93\u5165\u2026",connecting:"\u6B63\u5728\u8FDE\u63A5\u2026",offline:"\u8FDE\u4E0D\u4E0A\u4E86\uFF0C\u6B63\u5728\u91CD\u65B0\u8FDE\u63A5\u3002\u4F60\u5199\u7684\u6D88\u606F\u4F1A\u7559\u7740\u3002",away:"\u5C0F\u52A9\u624B\u6682\u65F6\u4E0D\u5728\uFF0C\u6D88\u606F\u5DF2\u7ECF\u6536\u5230\uFF0C\u6062\u590D\u540E\u9A6C\u4E0A\u56DE\u590D\u4F60\u3002",sending:"\u53D1\u9001\u4E2D",failed:"\u6CA1\u53D1\u51FA\u53BB",resend:"\u91CD\u65B0\u53D1\u9001",new_messages:"\u6709\u65B0\u6D88\u606F",menu:"\u66F4\u591A\u9009\u9879",clear:"\u6E05\u7A7A\u7A97\u53E3",delete:"\u5220\u9664\u6211\u7684\u804A\u5929\u8BB0\u5F55",delete_sure:"\u771F\u7684\u8981\u5220\u9664\u5168\u90E8\u804A\u5929\u8BB0\u5F55\u5417\uFF1F\u5220\u6389\u5C31\u627E\u4E0D\u56DE\u6765\u4E86\u3002",yes_delete:"\u5220\u9664",cancel:"\u4E0D\u5220\u4E86",download:"\u4FDD\u5B58\u804A\u5929\u8BB0\u5F55",copy:"\u590D\u5236",copied:"\u5DF2\u590D\u5236",in_stock:"\u6709\u8D27",sold_out:"\u7F3A\u8D27",rating:"{rating} \u5206\uFF0C{count} \u6761\u8BC4\u4EF7",view:"\u770B\u8BE6\u60C5",add:"\u52A0\u8D2D\u7269\u8F66",compare:"\u6BD4\u4E00\u6BD4",previous:"\u4E0A\u4E00\u4EF6",next:"\u4E0B\u4E00\u4EF6",products:"\u5546\u54C1",cart:"\u8D2D\u7269\u8F66 {count} \u4EF6",subtotal:"\u5C0F\u8BA1",discount:"\u4F18\u60E0",shipping:"\u8FD0\u8D39",total:"\u5408\u8BA1",order:"\u8BA2\u5355 {number}",expected:"\u9884\u8BA1 {day} \u9001\u5230",track:"\u7269\u6D41",human:"{agent} \u6B63\u5728\u4E3A\u4F60\u670D\u52A1",waiting_human:"\u6B63\u5728\u4E3A\u4F60\u8F6C\u63A5\u4EBA\u5DE5\u5BA2\u670D",you:"\u4F60",assistant:"\u5C0F\u52A9\u624B",too_fast:"\u8BF4\u5F97\u6709\u70B9\u5FEB\uFF0C\u7A0D\u7B49\u51E0\u79D2\u518D\u53D1\u3002",too_long:"\u6D88\u606F\u592A\u957F\u4E86\uFF0C\u8BF7\u5206\u51E0\u6B21\u53D1\u3002",language:"English"};function xe(i){let e=i==="zh"?is:ss;return(t,s={})=>e[t].replace(/\{(\w+)\}/g,(r,n)=>String(s[n]??""))}function rs(){return(document.documentElement.lang||navigator.language||"zh").toLowerCase().startsWith("zh")?"zh":"en"}var ns=Ee`
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
`;var Fs=document.currentScript instanceof HTMLScriptElement?new URL(document.currentScript.src).origin:"",Ws=gt`<path d="M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z" fill="currentColor"/>`,Ze=class extends A{constructor(){super(...arguments);this.server=Fs;this.lang="auto";this.customer="";this.product="";this.greeting="";this.heading="";this.opened=!1;this.messages=[];this.state="connecting";this.isTyping=!1;this.away=!1;this.held={state:"bot",agent:null};this.unread=0;this.menu=!1;this.sure=!1;this.notice="";this.below=!1;this.switched="";this.store=new we("daogou")}static{this.styles=ns}static{this.properties={server:{type:String},lang:{type:String},customer:{type:String},product:{type:String},greeting:{type:String},heading:{type:String},opened:{type:Boolean,reflect:!0},messages:{state:!0},state:{state:!0},isTyping:{state:!0},away:{state:!0},held:{state:!0},unread:{state:!0},menu:{state:!0},sure:{state:!0},notice:{state:!0},below:{state:!0},switched:{state:!0}}}open(){this.opened=!0,this.unread=0,this.tell("open",{}),this.updateComplete.then(()=>{this.input?.focus(),this.toEnd()})}close(){this.opened=!1,this.menu=!1,this.tell("close",{}),this.updateComplete.then(()=>this.renderRoot.querySelector(".launcher")?.focus())}send(t,s){let r=t.trim();if(!r)return;let n={id:crypto.randomUUID(),text:r,at:new Date().toISOString(),language:this.language,...s?{title:s}:{},...this.product?{product:this.product}:{}};this.notice="",this.messages=[...this.messages,be(n)],this.connection?.send(n),this.tell("send",{text:r}),this.updateComplete.then(()=>this.toEnd())}connectedCallback(){super.connectedCallback(),this.switched=this.store.get("language",""),this.connection=new _e(this.server,this.store,this,()=>this.customer),this.messages=this.connection.outbox.map(be),this.connection.open()}disconnectedCallback(){super.disconnectedCallback(),this.connection?.close()}willUpdate(t){t.has("opened")&&this.opened&&(this.unread=0)}get language(){return this.switched?this.switched:this.lang==="zh"||this.lang==="en"?this.lang:rs()}get input(){return this.renderRoot.querySelector("textarea")}link(t){this.state=t,t!=="connected"&&(this.isTyping=!1)}history(t,s,r){let n=(this.connection?.outbox??[]).map(be),o=r?[]:this.messages;this.messages=[...t,...n].reduce(Ge,o),this.held=s,this.away=!1,this.updateComplete.then(()=>this.toEnd())}message(t){let s=this.isAtEnd;this.messages=Ge(this.messages,t),t.sender==="assistant"&&(this.opened||(this.unread+=1,this.tell("unread",{count:this.unread})),this.tell("message",t)),s?this.updateComplete.then(()=>this.toEnd()):this.below=!0}answered(t){this.messages=this.messages.map(s=>s.client_id===t?{...s,state:"answered"}:s)}refused(t,s){this.messages=this.messages.map(r=>r.client_id===t?{...r,state:"failed"}:r),this.notice=xe(this.language)(s===413?"too_long":"too_fast")}typing(t){this.isTyping=t}assistant(t){this.away=t==="away"}handover(t){this.held=t}render(){let t=xe(this.language);return u`<div lang=${this.language==="zh"?"zh-CN":"en"}>
      ${this.opened?this.renderWindow(t):this.renderLauncher(t)}
    </div>`}renderLauncher(t){let s=this.unread?`${t("open")}, ${t("unread",{count:this.unread})}`:t("open");return u`<button type="button" class="launcher" aria-label=${s} @click=${()=>this.open()}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${Ws}</svg>
      ${this.unread?u`<span class="badge" aria-hidden="true">${this.unread}</span>`:l}
    </button>`}renderWindow(t){let s=this.heading||t("title");return u`<section class="window" role="dialog" aria-label=${s} @keydown=${this.onKey}>
      <header>
        <h2>${s}</h2>
        <button type="button" @click=${this.switchLanguage} lang=${this.language==="zh"?"en":"zh-CN"}>
          ${t("language")}
        </button>
        <button
          type="button"
          aria-label=${t("menu")}
          aria-expanded=${this.menu}
          @click=${()=>{this.menu=!this.menu,this.sure=!1}}
        >
          ⋯
        </button>
        <button type="button" aria-label=${t("close")} @click=${()=>this.close()}>✕</button>
      </header>
      ${this.menu?this.renderMenu(t):l} ${this.renderNotice(t)}
      <div
        class="log"
        role="log"
        aria-live="polite"
        aria-label=${t("log")}
        tabindex="0"
        @scroll=${()=>{this.isAtEnd&&(this.below=!1)}}
      >
        <div class="message"><div class="text">${this.greeting||t("greeting")}</div></div>
        ${this.messages.map((r,n)=>this.renderMessage(r,n,t))}
        ${this.below?u`<button type="button" class="pill" @click=${()=>this.toEnd()}>${t("new_messages")} ↓</button>`:l}
      </div>
      <div class="typing" aria-live="polite">${this.isTyping?t("typing"):""}</div>
      <form @submit=${this.onSubmit}>
        <textarea
          rows="1"
          maxlength="2000"
          aria-label=${t("input")}
          placeholder=${t("placeholder")}
          .value=${this.store.get("draft","")}
          @input=${r=>this.store.set("draft",r.target.value)}
          @keydown=${this.onEnter}
        ></textarea>
        <button class="send" type="submit">${t("send")}</button>
      </form>
    </section>`}renderMenu(t){return this.sure?u`<div class="menu" role="alertdialog" aria-label=${t("delete_sure")}>
        <p class="notice">${t("delete_sure")}</p>
        <button type="button" @click=${this.forget}>${t("yes_delete")}</button>
        <button type="button" @click=${()=>this.menu=this.sure=!1}>${t("cancel")}</button>
      </div>`:u`<div class="menu">
      <button type="button" @click=${this.download}>${t("download")}</button>
      <button type="button" @click=${this.clear}>${t("clear")}</button>
      <button type="button" @click=${()=>this.sure=!0}>${t("delete")}</button>
    </div>`}renderNotice(t){let s=this.notice;return this.state==="offline"?s=t("offline"):this.away?s=t("away"):this.held.state==="human"?s=t("human",{agent:this.held.agent??""}):this.held.state==="waiting"?s=t("waiting_human"):this.state==="connecting"&&(s=t("connecting")),u`<div role="status">${s?u`<p class="notice">${s}</p>`:l}</div>`}renderMessage(t,s,r){let n=t.sender==="shopper",o=d=>this.send(d.payload,d.title),c=s===this.messages.length-1,a=new Date(t.at).toLocaleTimeString(this.language==="zh"?"zh-CN":"en",{hour:"2-digit",minute:"2-digit"});return u`<div class="message ${n?"mine":""} ${t.card?"wide":""}">
      <span class="hidden">${r(n?"you":"assistant")}:</span>
      ${t.text?u`<div class="text">${t.text}</div>`:l}
      ${t.card?Et(t.card,r,o):l}
      ${t.buttons?.length&&(c||this.messages.slice(s+1).every(d=>d.sender!=="shopper"))?u`<div class="replies">
            ${t.buttons.map(d=>u`<button type="button" class="chip" @click=${()=>o(d)}>${d.title}</button>`)}
          </div>`:l}
      <div class="meta">
        <time datetime=${t.at}>${a}</time>
        ${t.state==="sending"?u`<span>${r("sending")}</span>`:l}
        ${t.state==="failed"?u`<span>${r("failed")}</span>
              <button type="button" @click=${()=>this.resend(t)}>${r("resend")}</button>`:l}
      </div>
    </div>`}onSubmit(t){t.preventDefault(),this.say()}onEnter(t){t.key!=="Enter"||t.shiftKey||t.isComposing||(t.preventDefault(),this.say())}onKey(t){t.key==="Escape"&&this.close()}say(){let t=this.input;if(!t?.value.trim())return;let s=t.value;t.value="",this.store.remove("draft"),this.send(s)}resend(t){this.messages=this.messages.filter(s=>s!==t),this.send(t.text??"")}switchLanguage(){this.switched=this.language==="zh"?"en":"zh",this.store.set("language",this.switched),this.send(this.switched==="zh"?"\u8BF4\u4E2D\u6587":"speak English")}clear(){this.messages=[],this.menu=!1}async forget(){await this.connection?.forget()&&(this.messages=[]),this.menu=this.sure=!1}download(){let t=xe(this.language),s=ts(this.messages,t("you"),t("assistant")),r=document.createElement("a");r.href=URL.createObjectURL(new Blob([s],{type:"text/plain;charset=utf-8"})),r.download="daogou.txt",r.click(),URL.revokeObjectURL(r.href),this.menu=!1}get isAtEnd(){let t=this.renderRoot.querySelector(".log");return!t||t.scrollHeight-t.scrollTop-t.clientHeight<80}toEnd(){let t=this.renderRoot.querySelector(".log");t?.scrollTo({top:t.scrollHeight}),this.below=!1}tell(t,s){this.dispatchEvent(new CustomEvent(`daogou-${t}`,{detail:s,bubbles:!0,composed:!0}))}};customElements.define("daogou-chat",Ze);})();
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
