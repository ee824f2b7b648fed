package rocu.soc.orders.lifecycle;

import jakarta.persistence.Embeddable;

/**
 * What a subject is known by elsewhere.
 *
 * @param scheme PNC, CRO, NOMIS, COMPANIES_HOUSE, IMEI, …
 */
@Embeddable
public record Identifier(String scheme, String value) {}
