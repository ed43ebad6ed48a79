/** Columns of `sales_order` that lists may filter and sort by, with the joined pickup location (measured fact 9). Each amount also exists as `base_…`. */
const columns = `
entity_id state status coupon_code protect_code shipping_description is_virtual store_id customer_id discount_amount discount_canceled
discount_invoiced discount_refunded grand_total shipping_amount shipping_canceled shipping_invoiced shipping_refunded shipping_tax_amount
shipping_tax_refunded subtotal subtotal_canceled subtotal_invoiced subtotal_refunded tax_amount tax_canceled tax_invoiced tax_refunded
to_global_rate to_order_rate total_canceled total_invoiced total_offline_refunded total_online_refunded total_paid total_qty_ordered
total_refunded can_ship_partially customer_is_guest customer_note_notify billing_address_id customer_group_id edit_increment email_sent
send_email quote_address_id quote_id shipping_address_id adjustment_negative adjustment_positive shipping_discount_amount
subtotal_incl_tax total_due weight customer_dob increment_id applied_rule_ids currency_code customer_email customer_firstname
customer_lastname customer_middlename customer_prefix customer_suffix customer_taxvat discount_description ext_customer_id ext_order_id
global_currency_code hold_before_state hold_before_status order_currency_code original_increment_id relation_parent_real_id
remote_ip shipping_method store_currency_code store_name x_forwarded_for customer_note created_at updated_at total_item_count
customer_gender discount_tax_compensation_amount shipping_incl_tax coupon_rule_name pickup_location_code notification_sent
send_notification`
  .trim()
  .split(/\s+/);

const known = new Set(columns);

export function isOrderColumn(field: string): boolean {
  return known.has(field) || (field.startsWith('base_') && known.has(field.slice(5)));
}
