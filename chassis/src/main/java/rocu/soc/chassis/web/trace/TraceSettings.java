package rocu.soc.chassis.web.trace;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where spans go: by OTLP over HTTP to the collector that {@code OTEL_EXPORTER_OTLP_ENDPOINT} names, or nowhere. */
@Singleton
class TraceSettings {

    private static final String SCOPE = "rocu.soc";
    private static final int END_SECONDS = 2;

    private final @Nullable SdkTracerProvider provider;

    TraceSettings(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "soc.trace.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "soc.trace.headers") Optional<String> headers,
            @ConfigProperty(name = "soc.trace.ratio", defaultValue = "1") double ratio) {
        provider = endpoint.map(base -> SdkTracerProvider.builder()
                        .setResource(Resource.builder()
                                .put("service.name", service)
                                .put("service.namespace", "soc")
                                .build())
                        .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)))
                        .addSpanProcessor(BatchSpanProcessor.builder(exporter(base, headers.orElse("")))
                                .build())
                        .build())
                .orElse(null);
    }

    /** Whether anybody receives spans. */
    boolean exports() {
        return provider != null;
    }

    Tracer tracer() {
        return (provider == null ? TracerProvider.noop() : provider).get(SCOPE);
    }

    void end(@Observes ShutdownEvent stopped) {
        if (provider != null) {
            provider.shutdown().join(END_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Headers as the variable has them: {@code name=value,name=value}. */
    private static OtlpHttpSpanExporter exporter(String base, String headers) {
        String root = base.endsWith("/") ? base : base + "/";
        OtlpHttpSpanExporterBuilder exporter =
                OtlpHttpSpanExporter.builder().setEndpoint(root + "v1/traces").setTimeout(5, TimeUnit.SECONDS);
        for (String header : headers.split(",")) {
            int equals = header.indexOf('=');
            if (equals > 0) {
                exporter.addHeader(
                        header.substring(0, equals).strip(),
                        header.substring(equals + 1).strip());
            }
        }
        return exporter.build();
    }
}
