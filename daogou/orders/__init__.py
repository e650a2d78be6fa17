"""Carts, orders and what follows them: plain functions over one SQLAlchemy session each.

Every function takes the session first and never commits: `with sessions.begin() as session:`
around a call is its transaction. Whoever repeats a request gets what the first one made. A refusal
by a rule of the shop is a `ShopError` with one of these reasons (its facts in brackets):

cart and checkout
    unknown_sku [sku]                   no such variant, or its product is no longer sold
    bad_quantity [quantity]             less than one piece
    too_many [limit]                    more pieces than a line may hold or has left to return
    out_of_stock [sku, name, stock]     fewer pieces are there than wanted
    not_in_cart [sku]                   the cart has no such line
    cart_empty                          nothing to order
    total_changed [expected, total]     the price is not the one that was agreed to
    no_address                          an order without a delivery address
    bad_recipient, bad_phone, bad_address    a part of the address cannot be used [value]
    coupon_unknown [code]               no such coupon
    coupon_not_begun [code, title, starts_on]    a coupon of the future
    coupon_expired [code, title, ended_on]       a coupon of the past
    coupon_used [code, title]           a coupon of one use that this customer has used
    day_full                            all 9,999 order numbers of the day are given out
orders
    unknown_order [number]              no such order (only told after a proof)
    not_paid [number]                   the order has to be paid first
    order_cancelled [number]            the order was cancelled
    already_shipped [number, status]    the parcel has left
    bad_title, bad_tax_number, bad_email     a part of an invoice cannot be used [value]
    invoice_over [number, days]         too late to ask for an invoice
    unknown_customer [customer]         the shop has no such customer
    no_member [number]                  the order of a guest, who is no member
    invoice_issued [number]             an invoice with other details was issued already
after sales
    unknown_line [line_id]              the order has no such line
    not_delivered [number, status]      nothing has arrived that could go back
    window_over [days, delivered_on, until]  too late
    protection_over [number, days, paid_on, until]   too late for price protection
    already_requested [id, kind, status]     the goods are on their way back already
    unknown_return [id]                 no such request
    already_received [id, status]       the request is too far to be withdrawn
    other_product [sku]                 an exchange for another product
    same_variant [sku]                  an exchange for the very same variant without a fault
    price_differs [sku, difference]     an exchange for a variant of another price
service
    bad_text                            a ticket without words
    bad_stars [stars]                   not one to five
"""
