package rocu.soc.localstack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rocu.soc.localstack.backup.Backup;
import rocu.soc.localstack.backup.BackupFolder;
import rocu.soc.localstack.backup.BaseBackup;
import rocu.soc.localstack.backup.Restoration;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.home.Home;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.kafka.KafkaServer;
import rocu.soc.localstack.kafka.Topics;
import rocu.soc.localstack.keycloak.KeycloakServer;
import rocu.soc.localstack.keycloak.Tokens;
import rocu.soc.localstack.postgres.Databases;
import rocu.soc.localstack.postgres.Migrations;
import rocu.soc.localstack.postgres.PostgresServer;
import rocu.soc.localstack.postgres.ServiceDatabase;
import rocu.soc.localstack.process.Ending;
import rocu.soc.localstack.process.ManagedProcess;
import rocu.soc.localstack.process.Progress;
import rocu.soc.localstack.process.Recording;
import rocu.soc.localstack.process.Steps;
import rocu.soc.localstack.process.Steps.Step;
import rocu.soc.localstack.process.Watch;
import rocu.soc.localstack.service.ServiceProcess;
import rocu.soc.localstack.service.ServiceSettings;
import rocu.soc.localstack.service.SocService;

/** The whole suite of one home: three servers and four services, started and stopped in the order they need. */
public final class LocalStack {
    private final Checkout checkout;
    private final Region region;
    private final Home home;
    private final Secrets secrets;
    private final Ports ports;
    private final Progress progress;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final KeycloakServer keycloak;
    private final List<ServiceProcess> services;
    private final Preparation preparation;
    private final CacheWriter cacheWriter;

    public LocalStack(Checkout checkout, Region region, Home home, Ports ports, Progress progress) {
        this(checkout, region, home, ports, progress, Map.of());
    }

    /**
     * A suite that does not run yet.
     *
     * @param telemetry variables of the services that say where spans go: {@code OTEL_EXPORTER_OTLP_ENDPOINT} for example
     */
    public LocalStack(
            Checkout checkout,
            Region region,
            Home home,
            Ports ports,
            Progress progress,
            Map<String, String> telemetry) {
        this.region = region;
        this.checkout = checkout;
        this.home = home;
        this.secrets = Secrets.of(home);
        this.ports = ports;
        this.progress = progress;
        this.postgres = new PostgresServer(checkout, home, ports, secrets, progress);
        this.kafka = new KafkaServer(checkout, home, ports, secrets, progress);
        this.keycloak = new KeycloakServer(checkout, region, home, ports, secrets, progress);
        ServiceSettings settings = new ServiceSettings(
                region, postgres.server(), kafka.broker(), keycloak.issuer(), keycloak.issuer(), secrets, telemetry);
        this.services = SocService.in(checkout).stream()
                .map(service -> new ServiceProcess(service, checkout, home, ports, settings, progress))
                .toList();
        this.preparation = new Preparation(checkout, home);
        this.cacheWriter = new CacheWriter(checkout, home, progress);
    }

    /** Starts what does not run; returns false where everything ran already. */
    public boolean up() {
        region.claim(home);
        if (isUp()) {
            return false;
        }
        preparation.forget();
        try (Steps steps = new Steps();
                Watch watch = new Watch(steps::fail)) {
            Step database = steps.add(() -> watch.over(postgres.process(), this::startPostgres));
            Step installed = steps.add(keycloak::install);
            steps.add(() -> watch.over(keycloak.process(), this::startKeycloak), database, installed);
            Step topics = steps.add(() -> watch.over(kafka.process(), this::startKafka));
            for (ServiceProcess service : services) {
                Step migrated = steps.add(() -> prepareDatabase(service.service()), database);
                steps.add(() -> watch.over(service.process(), () -> startService(service)), migrated, topics);
            }
            steps.await();
        }
        preparation.record();
        return true;
    }

    /** Stops services first and the database last; what is not running is passed over. */
    public boolean down() {
        cacheWriter.end();
        List<Boolean> stopped = new ArrayList<>();
        try (Steps steps = new Steps()) {
            services.forEach(
                    service -> steps.add(() -> note(stopped, service.service().label(), service.stop())));
            steps.await();
        }
        try (Steps steps = new Steps()) {
            steps.add(() -> note(stopped, "Keycloak", keycloak.stop()));
            steps.add(() -> note(stopped, "Kafka", kafka.stop()));
            steps.await();
        }
        note(stopped, "PostgreSQL", postgres.stop());
        return stopped.contains(true);
    }

    /** Ends everything at once, where nothing that it holds is wanted any more. */
    public void discard() {
        cacheWriter.end();
        try (Steps steps = new Steps()) {
            services.forEach(service -> steps.add(() -> service.process().kill()));
            steps.add(() -> keycloak.process().kill());
            steps.add(() -> kafka.process().kill());
            steps.await();
        }
        postgres.stop();
    }

    /** Starts one part again, by its name in pid files and logs. */
    public void start(String name) {
        switch (name) {
            case PostgresServer.NAME -> startPostgres();
            case KafkaServer.NAME -> startKafka();
            case KeycloakServer.NAME -> startKeycloak();
            default -> service(name).start();
        }
    }

    /** Starts a service with settings beside those of the suite, in place of the process that runs without them. */
    public void start(String service, Map<String, String> settings) {
        service(service).start(settings);
    }

    public ManagedProcess process(String name) {
        return switch (name) {
            case PostgresServer.NAME -> postgres.process();
            case KafkaServer.NAME -> kafka.process();
            case KeycloakServer.NAME -> keycloak.process();
            default -> service(name).process();
        };
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public List<ServiceProcess> services() {
        return services;
    }

    /** What its programs are started from, and record where there is nothing yet. */
    StartUpCaches startUpCaches() {
        List<Recording> recordings = new ArrayList<>();
        services.forEach(service -> recordings.add(service.recording()));
        recordings.add(keycloak.recording());
        recordings.add(kafka.recording());
        return new StartUpCaches(recordings, progress);
    }

    /** Whether every program has its start-up cache. */
    public boolean hasStartUpCaches() {
        return startUpCaches().allMade();
    }

    /** Has a process beside this one write what is missing, since the first start of a build is slow enough. */
    void writeStartUpCachesWhenIdle() {
        if (startUpCaches().anyOpen()) {
            cacheWriter.start();
        }
    }

    /** Starts all of it until every program has its start-up cache; it runs afterwards. */
    public void makeStartUpCaches() {
        up();
        if (!startUpCaches().allOpen()) {
            down();
            up();
        }
        startUpCaches().write();
    }

    public Tokens tokens() {
        return new Tokens(keycloak.issuer(), region, secrets);
    }

    /** A base backup of the running suite. */
    BaseBackup backUp(Map<String, String> environment, int keep) {
        if (!postgres.isReady() || !kafka.isReady()) {
            throw new LauncherFailure("A backup is made while the suite runs: ./soc up");
        }
        BackupFolder target = BackupFolder.of(home, postgres.archiving(), environment);
        return new Backup(home, postgres, kafka.broker(), target).take(keep);
    }

    /** Starts Kafka, and brings its topics together with the databases as they were restored; none tells what was erased. */
    void restoreTopics(Restoration restoration, Instant standing) {
        startKafka();
        services.forEach(service -> prepareDatabase(service.service()));
        List<ServiceDatabase> databases =
                services.stream().map(service -> service.service().database()).toList();
        restoration.topics(postgres, kafka.broker(), databases, standing);
    }

    /** Leaves nothing of what was erased in the files of the services' databases. */
    void scrub() {
        if (!postgres.isReady()) {
            throw new LauncherFailure("Databases are scrubbed while PostgreSQL runs: ./soc up");
        }
        Databases databases = new Databases(postgres.server(), secrets);
        for (ServiceProcess service : services) {
            databases.rewrite(service.service().database().name());
            progress.publish("Database " + service.service().label() + " written anew");
        }
    }

    /**
     * Takes back what was promised for instants that have not come, since a clock had run ahead; returns whether anything was.
     * The services that had promised it are stopped then.
     */
    boolean takeBackFutureAnswers() {
        if (!postgres.isReady()) {
            throw new LauncherFailure("The clock is repaired while PostgreSQL runs: ./soc up");
        }
        Databases databases = new Databases(postgres.server(), secrets);
        boolean any = false;
        for (ServiceProcess service : services) {
            String name = service.service().database().name();
            if (databases.secondsAhead(name) > 0) {
                service.stop();
                databases.takeBackFutureAnswers(name);
                progress.publish(
                        "Database " + service.service().label() + ": what was promised for the future is taken back");
                any = true;
            }
        }
        return any;
    }

    /** Makes every service refuse the tokens that were issued so far. */
    void withdrawTokens() {
        if (!postgres.isReady()) {
            throw new LauncherFailure("Tokens are withdrawn while PostgreSQL runs: ./soc up");
        }
        Databases databases = new Databases(postgres.server(), secrets);
        services.forEach(
                service -> databases.withdrawTokens(service.service().database().name()));
    }

    AuditCheck auditCheck() {
        return new AuditCheck(postgres.server(), secrets, kafka.broker());
    }

    public Secrets secrets() {
        return secrets;
    }

    List<PartStatus> status() {
        List<PartStatus> parts = new ArrayList<>();
        services.forEach(service -> parts.add(
                new PartStatus(service.process(), ports.of(service.service().port()), service.isReady())));
        parts.add(new PartStatus(keycloak.process(), ports.of(Port.KEYCLOAK), keycloak.isReady()));
        parts.add(new PartStatus(kafka.process(), ports.of(Port.KAFKA), kafka.isReady()));
        parts.add(new PartStatus(postgres.process(), ports.of(Port.POSTGRES), postgres.isReady()));
        return parts;
    }

    /** Whether any part of it runs. */
    boolean isRunning() {
        return status().stream().anyMatch(part -> part.process().living().isPresent());
    }

    private boolean isUp() {
        return preparation.isCurrent()
                && services.stream().allMatch(ServiceProcess::isCurrent)
                && status().stream().allMatch(PartStatus::ready);
    }

    private ServiceProcess service(String name) {
        SocService wanted = SocService.named(name);
        return services.stream()
                .filter(service -> service.service() == wanted)
                .findFirst()
                .orElseThrow();
    }

    private void startPostgres() {
        publish(postgres.start(), "PostgreSQL 18", postgres.process(), ports.of(Port.POSTGRES));
    }

    private void startKeycloak() {
        publish(keycloak.start(postgres.server()), "Keycloak", keycloak.process(), ports.of(Port.KEYCLOAK));
    }

    private void startKafka() {
        boolean started = kafka.start();
        int created = new Topics(kafka.broker()).ensure();
        publish(started, "Kafka", kafka.process(), ports.of(Port.KAFKA));
        if (created > 0) {
            progress.publish(created + " topics created");
        }
    }

    private void prepareDatabase(SocService service) {
        new Databases(postgres.server(), secrets).prepare(service.database());
        int applied = new Migrations(postgres.server(), secrets, checkout.classes("chassis"))
                .apply(service.database(), service.classes(checkout));
        if (applied > 0) {
            progress.publish("Database " + service.label() + ": " + applied + " migrations applied");
        }
    }

    private void startService(ServiceProcess service) {
        publish(
                service.start(),
                "Service " + service.service().label(),
                service.process(),
                ports.of(service.service().port()));
    }

    private void publish(boolean started, String name, ManagedProcess process, int port) {
        String address = " on 127.0.0.1:" + port + " (" + process.pid() + ")";
        progress.publish(name + (started ? " ready" : " was running") + address);
    }

    private void note(List<Boolean> stopped, String name, Ending ending) {
        synchronized (stopped) {
            stopped.add(ending != Ending.WAS_NOT_RUNNING);
        }
        switch (ending) {
            case WAS_NOT_RUNNING -> {}
            case ORDERLY -> progress.publish(name + " stopped");
            case KILLED -> progress.publish(name + " did not stop in time and was killed");
        }
    }
}
