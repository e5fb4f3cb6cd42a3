import { all, at, textAt } from '../elements.ts';
import {
  allowancesOf,
  type Check,
  chargesOf,
  each,
  eachInUbl,
  either,
  has,
  lineAllowancesOf,
  lineChargesOf,
  linesOf,
  number,
} from './check.ts';

const reason = either(has('AllowanceChargeReason'), has('AllowanceChargeReasonCode'));
const quantity = either(has('InvoicedQuantity'), has('CreditedQuantity'));
const unit: Parameters<typeof each>[3] = (line) =>
  ((at(line, 'InvoicedQuantity') ?? at(line, 'CreditedQuantity'))?.attributes['unitCode'] ?? '') !== '';
const items: Parameters<typeof each>[2] = (invoice) => linesOf(invoice).flatMap((line) => all(line, 'Item'));

/** What a line, an allowance and a charge must say. */
export const lineChecks: readonly Check[] = [
  each('BR-21', 'Elke factuurregel heeft een nummer.', linesOf, has('ID')),
  each('BR-22', 'Elke factuurregel heeft een aantal.', linesOf, quantity),
  each('BR-23', 'Bij het aantal op een factuurregel staat een eenheid, zoals MON of DAY.', linesOf, unit),
  each('BR-24', 'Elke factuurregel heeft een bedrag.', linesOf, has('LineExtensionAmount')),
  each('BR-25', 'Elke factuurregel noemt wat er geleverd is.', linesOf, has('Item/Name')),
  each('BR-26', 'Elke factuurregel heeft een prijs.', linesOf, has('Price/PriceAmount')),
  each(
    'BR-27',
    'Elke factuurregel heeft een prijs die niet negatief is.',
    linesOf,
    (line) => (number(line, 'Price/PriceAmount') ?? -1) >= 0,
  ),
  each('BR-28', 'De prijs voor korting is niet negatief.', linesOf, (line) => (number(line, 'Price/AllowanceCharge/BaseAmount') ?? 0) >= 0),
  each('BR-31', 'Elke korting heeft een bedrag.', allowancesOf, has('Amount')),
  each('BR-32', 'Elke korting noemt de btw-categorie.', allowancesOf, has('TaxCategory/ID')),
  each('BR-33', 'Elke korting noemt de reden.', allowancesOf, reason),
  each('BR-36', 'Elke toeslag heeft een bedrag.', chargesOf, has('Amount')),
  each('BR-37', 'Elke toeslag noemt de btw-categorie.', chargesOf, has('TaxCategory/ID')),
  each('BR-38', 'Elke toeslag noemt de reden.', chargesOf, reason),
  each('BR-41', 'Elke korting op een factuurregel heeft een bedrag.', lineAllowancesOf, has('Amount')),
  each('BR-42', 'Elke korting op een factuurregel noemt de reden.', lineAllowancesOf, reason),
  each('BR-43', 'Elke toeslag op een factuurregel heeft een bedrag.', lineChargesOf, has('Amount')),
  each('BR-44', 'Elke toeslag op een factuurregel noemt de reden.', lineChargesOf, reason),
  each(
    'BR-54',
    'Elke eigenschap van een product heeft een naam en een waarde.',
    (invoice) => items(invoice).flatMap((item) => all(item, 'AdditionalItemProperty')),
    (property) => has('Name')(property, property) && has('Value')(property, property),
  ),
  eachInUbl(
    'BR-64',
    'Bij een artikelnummer staat van welk soort het is (schemeID).',
    (invoice) => items(invoice).flatMap((item) => all(item, 'StandardItemIdentification', 'ID')),
    (id) => (id.attributes['schemeID'] ?? '') !== '',
  ),
  eachInUbl(
    'BR-65',
    'Bij een productindeling staat van welke lijst zij komt (listID).',
    (invoice) => items(invoice).flatMap((item) => all(item, 'CommodityClassification', 'ItemClassificationCode')),
    (code) => (code.attributes['listID'] ?? '') !== '',
  ),
  each('BR-CO-04', 'Elke factuurregel noemt de btw-categorie.', linesOf, has('Item/ClassifiedTaxCategory/ID')),
  each('BR-CO-21', 'Elke korting noemt de reden.', allowancesOf, reason),
  each('BR-CO-22', 'Elke toeslag noemt de reden.', chargesOf, reason),
  each('BR-CO-23', 'Elke korting op een factuurregel noemt de reden.', lineAllowancesOf, reason),
  each('BR-CO-24', 'Elke toeslag op een factuurregel noemt de reden.', lineChargesOf, reason),
  eachInUbl(
    'UBL-SR-48',
    'Elke factuurregel heeft precies één btw-categorie.',
    linesOf,
    (line) => all(line, 'Item', 'ClassifiedTaxCategory').length === 1,
  ),
  eachInUbl(
    'UBL-SR-52',
    'Een factuurregel verwijst naar niet meer dan één document.',
    linesOf,
    (line) => all(line, 'DocumentReference').filter((reference) => textAt(reference, 'DocumentTypeCode') !== '50').length <= 1,
  ),
];
