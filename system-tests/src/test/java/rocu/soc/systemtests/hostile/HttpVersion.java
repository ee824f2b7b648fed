package rocu.soc.systemtests.hostile;

import java.net.URI;

/** How requests reach the gateway. */
enum HttpVersion {
    HTTP_1_1,
    HTTP_2;

    HostileSender sender(URI gateway) {
        return switch (this) {
            case HTTP_1_1 -> new HostileClient(gateway);
            case HTTP_2 -> new HostileHttp2Client(gateway);
        };
    }
}
