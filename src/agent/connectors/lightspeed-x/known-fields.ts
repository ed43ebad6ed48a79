import { names } from '#agent/connectors/drift.ts';

/** Keys the X-Series is documented to send, in the 2.0 and the date-version shapes (lightspeed.md A.8–A.13). */
export const outletKeys = names(`
  attributes currency currency_symbol default_tax_id deleted_at display_prices email id name physical_address_1 physical_address_2 physical_city
  physical_country_id physical_postcode physical_state physical_suburb time_zone version`);

export const registerKeys = names(`
  ask_for_note_on_save ask_for_user_on_sale button_layout_id cash_managed_payment_type_id deleted_at email_receipt id invoice_prefix invoice_sequence
  invoice_suffix is_open is_quick_keys_enabled name outlet_id print_note_on_receipt print_receipt receipt_template_id register_close_time
  register_open_sequence_id register_open_time show_discounts_on_receipts version`);

export const paymentTypeKeys = names(
  'config created_at deleted_at disabled gateway id internal name outlet_ids payment_type type_id version',
);

export const taxKeys = names('deleted_at display_name id is_default name rates version');

export const outletTaxKeys = names('deleted_at id outlet_id product_id tax_id version');

export const productKeys = names(`
  account_code account_code_purchase account_code_sale account_code_sales active attributes brand brand_id button_order categories created_at deleted_at
  description dimensions_unit family_id handle has_inventory has_variants height id image_thumbnail_url image_url images is_active is_composite
  length loyalty_amount name packaging price_excluding_tax price_including_tax product_category product_category_id product_codes product_suppliers product_type_id sku
  skuImages source source_id source_variant_id supplier supplier_code supplier_id supply_price tag_ids track_inventory type updated_at variant_count
  variant_name variant_options variant_parent_id version weight weight_unit width`);

export const saleKeys = names(`
  _metadata adjustments attributes created_at customer_id date deleted_at ecom_custom_charges external_applications id invoice_number invoice_sequence
  line_items note outlet_id payments receipt_number receipt_sequence register_id return return_for sale_date short_code source source_id state status
  taxes total_loyalty total_price total_tax totals updated_at user_id version`);

export const saleLineKeys = names(`
  _metadata cost cost_total customizations discount discount_total gift_card_number id is_return loyalty_value note price price_set price_total
  pricing product product_id promotions quantity quantity_recognized return salesperson_id sequence source status surcharges tax tax_components tax_id
  tax_total total_cost total_discount total_loyalty_value total_price total_tax unit_cost unit_discount unit_loyalty_value unit_price unit_tax`);

export const salePaymentKeys = names(`
  _metadata amount billing_address_id date deleted_at external_applications external_attributes id name outlet_id payment_date payment_type_id register_id
  retailer_payment_type_id source surcharge type`);

export const consignmentKeys = names(`
  consignment_date created_at deleted_at due_at filters id name outlet_id received_at reference show_inactive source_outlet_id status supplier_id
  supplier_invoice total_cost_gain total_cost_loss total_count_gain total_count_loss type updated_at version`);

export const consignmentProductKeys = names(
  'cost count created_at deleted_at is_included product_id product_sku received sequence_number status updated_at version',
);

export const fulfilmentKeys = names(
  'created_at id line_items note outlet_id sale_id shipping_address_id state type updated_at user_ids version',
);
