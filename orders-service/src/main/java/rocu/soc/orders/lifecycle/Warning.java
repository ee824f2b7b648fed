package rocu.soc.orders.lifecycle;

import rocu.soc.chassis.record.rule.Confidence;

/**
 * Something about an order that a person should look at again. Nothing is refused for it.
 *
 * @param code what is odd, kebab-case, stable
 * @param confidence how sure the catalogue is of what it holds against the order
 */
record Warning(String code, String detail, Confidence confidence) {}
