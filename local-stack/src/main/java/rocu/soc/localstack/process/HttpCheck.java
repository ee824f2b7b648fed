package rocu.soc.localstack.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a health address of this machine answers 200. */
public record HttpCheck(String url) {
    private static final int LIMIT_MILLIS = 2_000;

    public boolean passes() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
