package rocu.soc.demo.targets;

/**
 * How many orders of a kind an owner has, as known at the end of a day and on that day.
 *
 * @param granted and not ended
 * @param inForce of those, the ones whose time has come
 * @param inCommunity of those, the ones whose subject is in the community
 */
public record OrderTargets(
        String owner, String orderType, Day on, Figure granted, Figure inForce, Figure inCommunity) {}
