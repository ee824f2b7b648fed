package rocu.soc.contracts.internal;

import java.util.UUID;

/**
 * Something that happened and led to a version.
 *
 * @param id UUIDv7, the same on every redelivery
 * @param type aggregate and what happened, {@code disruption.amended}; the types are those of the partners' feed
 */
public record Fact(UUID id, String type) {}
