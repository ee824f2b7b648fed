package rocu.soc.gateway.http;

import java.util.regex.Pattern;

/**
 * Which request targets are understood. A path that two readers could take for different resources (RFC 3986, section 6:
 * dot segments, empty segments, encoded slashes and dots, matrix parameters) is refused instead of being mended. Only the
 * two keys behind {@code by-source} may hold encoded slashes, as the references of crime systems do.
 */
final class PathGuard {

    private static final String CHARACTER = "[A-Za-z0-9._~!$&'()*+,=:@-]";

    /** Any octet but a control character, and but dot, slash and backslash, which change segments when decoded. */
    private static final String ENCODED = "%(?!0|1|2[EeFf]|5[Cc]|7[Ff])[0-9A-Fa-f]{2}";

    private static final String SEGMENT = "(?!\\.{1,2}(?:/|$))(?:" + CHARACTER + "|" + ENCODED + ")++";

    /** What stands between encoded slashes is held to the rules of a segment, whoever decodes it first. */
    private static final String KEY_PART = "(?!\\.{1,2}(?:/|%2[Ff]|$))(?:" + CHARACTER + "|" + ENCODED + ")++";

    private static final String KEY = KEY_PART + "(?:%2[Ff]" + KEY_PART + ")*+";

    private static final Pattern CLEAN = Pattern.compile("(?:/" + SEGMENT + ")*+/?", Pattern.DOTALL);

    private static final Pattern CLEAN_BY_SOURCE = Pattern.compile(
            "/api/v1/" + SEGMENT + "/by-source(?:/" + KEY + "){1,2}+(?:/" + SEGMENT + ")*+/?", Pattern.DOTALL);

    private PathGuard() {}

    /** A request target as a proxy is sent it, which every server takes (RFC 9112, section 3.2.2). */
    private static final Pattern ABSOLUTE = Pattern.compile("^(?i)https?://[A-Za-z0-9._:\\[\\]-]+(?=/)");

    /** Beside what an address may hold (RFC 3986, section 3.4) letters of any language, which clients forget to encode. */
    private static final Pattern QUERY = Pattern.compile(
            "(?:[A-Za-z0-9._~!$&'()*+,;=:@/?\\[\\]-]|[^\\x00-\\x{A0}]|%[0-9A-Fa-f]{2})*+", Pattern.DOTALL);

    /** Whether the request target is a path, with or without scheme and authority before it and a query behind. */
    static boolean isClean(String given) {
        String target = ABSOLUTE.matcher(given).replaceFirst("");
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return path.startsWith("/")
                && (CLEAN.matcher(path).matches()
                        || CLEAN_BY_SOURCE.matcher(path).matches())
                && (query < 0 || QUERY.matcher(target.substring(query + 1)).matches());
    }

    /** Whether the path belongs to the management port, and so to nobody on this one. */
    static boolean isManagement(String path) {
        return path.equals("/q") || path.startsWith("/q/");
    }
}
