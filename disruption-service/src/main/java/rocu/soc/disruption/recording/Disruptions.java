package rocu.soc.disruption.recording;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where disruptions are kept. */
@ApplicationScoped
class Disruptions implements PanacheRepositoryBase<Disruption, UUID> {}
