import { names } from '#agent/connectors/drift.ts';

/** Every amount exists in the base currency as well, under `base_…`. */
function withBase(known: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...known].flatMap((name) => [name, `base_${name}`]));
}

/** Keys of an order that Magento 2.4.4–2.4.9 sends (measured and magento.md §3.2); others come from an extension or a newer version. */
export const orderKeys = withBase(
  names(`
    adjustment_negative adjustment_positive applied_rule_ids billing_address billing_address_id can_ship_partially can_ship_partially_item coupon_code
    coupon_rule_name created_at currency_code customer_dob customer_email customer_firstname customer_gender customer_group_id customer_id customer_is_guest
    customer_lastname customer_middlename customer_note customer_note_notify customer_prefix customer_suffix customer_taxvat discount_amount
    discount_canceled discount_description discount_invoiced discount_refunded discount_tax_compensation_amount discount_tax_compensation_invoiced
    discount_tax_compensation_refunded edit_increment email_sent entity_id ext_customer_id ext_order_id extension_attributes forced_shipment_with_invoice
    global_currency_code grand_total hold_before_state hold_before_status increment_id is_virtual items order_currency_code original_increment_id payment
    payment_auth_expiration payment_authorization_amount protect_code quote_address_id quote_id relation_child_id relation_child_real_id
    relation_parent_id relation_parent_real_id remote_ip shipping_amount shipping_canceled shipping_description shipping_discount_amount
    shipping_discount_tax_compensation_amount shipping_discount_tax_compensation_amnt shipping_incl_tax shipping_invoiced shipping_refunded
    shipping_tax_amount shipping_tax_refunded state status status_histories store_currency_code store_id store_name store_to_base_rate
    store_to_order_rate subtotal subtotal_canceled subtotal_incl_tax subtotal_invoiced subtotal_refunded tax_amount tax_canceled tax_invoiced
    tax_refunded to_global_rate to_order_rate total_canceled total_due total_invoiced total_invoiced_cost total_item_count total_offline_refunded
    total_online_refunded total_paid total_qty_ordered total_refunded updated_at weight x_forwarded_for`),
);

export const orderItemKeys = withBase(
  names(`
    additional_data amount_refunded applied_rule_ids cost created_at description discount_amount discount_invoiced discount_percent discount_refunded
    discount_tax_compensation_amount discount_tax_compensation_canceled discount_tax_compensation_invoiced discount_tax_compensation_refunded event_id
    ext_order_item_id extension_attributes free_shipping gw_base_price gw_base_tax_amount gw_id gw_price gw_tax_amount is_qty_decimal is_virtual item_id
    locked_do_invoice locked_do_ship name no_discount order_id original_price parent_item parent_item_id price price_incl_tax product_id product_option
    product_type qty_backordered qty_canceled qty_invoiced qty_ordered qty_refunded qty_returned qty_shipped quote_item_id row_invoiced row_total
    row_total_incl_tax row_weight sku store_id tax_amount tax_before_discount tax_canceled tax_invoiced tax_percent tax_refunded updated_at
    weee_tax_applied weee_tax_applied_amount weee_tax_applied_row_amount weee_tax_disposition weee_tax_row_disposition weight`),
);

export const shipmentKeys = names(`
  billing_address_id comments created_at customer_id email_sent entity_id extension_attributes increment_id items order_id packages shipment_status
  shipping_address_id shipping_label store_id total_qty total_weight tracks updated_at`);

export const invoiceKeys = withBase(
  names(`
    billing_address_id can_void_flag comments created_at currency_code customer_note_notify discount_amount discount_description
    discount_tax_compensation_amount email_sent entity_id extension_attributes global_currency_code grand_total increment_id is_used_for_refund items
    order_currency_code order_id shipping_address_id shipping_amount shipping_discount_tax_compensation_amount shipping_discount_tax_compensation_amnt
    shipping_incl_tax shipping_tax_amount state store_currency_code store_id store_to_base_rate store_to_order_rate subtotal subtotal_incl_tax
    tax_amount to_global_rate to_order_rate total_qty total_refunded transaction_id updated_at`),
);

export const creditmemoKeys = withBase(
  names(`
    adjustment adjustment_negative adjustment_positive billing_address_id comments created_at creditmemo_status currency_code discount_amount
    discount_description discount_tax_compensation_amount email_sent entity_id extension_attributes global_currency_code grand_total increment_id
    invoice_id items order_currency_code order_id shipping_address_id shipping_amount shipping_discount_tax_compensation_amount
    shipping_discount_tax_compensation_amnt shipping_incl_tax shipping_tax_amount state store_currency_code store_id store_to_base_rate
    store_to_order_rate subtotal subtotal_incl_tax tax_amount to_global_rate to_order_rate transaction_id updated_at`),
);

export const sourceKeys = names(`
  carrier_links city contact_name country_id description email enabled extension_attributes fax latitude longitude name phone postcode region region_id
  source_code street use_default_carrier_config`);

export const sourceItemKeys = names('sku source_code quantity status extension_attributes');
