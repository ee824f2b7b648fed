package rocu.soc.chassis.web.organisation;

/** What an organisation is, as docs/policy.md lists it; the kind bounds what its accounts may ever see. */
public enum OrganisationKind {
    /** A territorial police force of the United Kingdom. */
    FORCE,
    /** A Regional Organised Crime Unit: a collaboration that acts as a force of its own. */
    ROCU,
    /** NCA, HMRC, Immigration Enforcement, BTP: may own and support threats and record what it led. */
    LAW_ENFORCEMENT_AGENCY,
    /** HMPPS, local authority, fire, health, Trading Standards, third sector: sees what was disclosed. */
    PARTNER,
    /** HMICFRS: returns and definitions, no items. */
    INSPECTORATE,
    /** Who runs the system: code lists and health, no items. */
    OPERATOR
}
