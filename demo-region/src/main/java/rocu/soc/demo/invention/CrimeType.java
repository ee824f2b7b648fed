package rocu.soc.demo.invention;

/** Crime types of the code list of that name, each with words that a working title and a narrative can use. */
public enum CrimeType {
    MSHT("exploitation of workers", "a labour market exploitation network"),
    COUNTY_LINES_DRUG_SUPPLY("county line", "a drug line run from a city into smaller towns"),
    DRUG_SUPPLY("drug supply", "the wholesale and street supply of class A drugs"),
    CANNABIS_CULTIVATION("cannabis cultivation", "cannabis grown in rented houses and units"),
    DRUG_IMPORTATION("drug importation", "drugs brought in with groupage freight"),
    SERIOUS_ACQUISITIVE_CRIME("acquisitive crime", "burglary and theft of high-value vehicles"),
    CHILD_SEXUAL_ABUSE("child sexual abuse", "the online grooming of children"),
    ORGANISED_IMMIGRATION_CRIME("immigration crime", "people carried over the border in vehicles"),
    FIREARMS("firearms", "converted firearms and their ammunition"),
    ORGANISED_ACQUISITIVE_CRIME("plant theft", "the theft of plant and farm machinery"),
    CYBER("cyber crime", "the sale of access to company networks"),
    FRAUD("courier fraud", "fraud against older people by telephone"),
    MONEY_LAUNDERING("money laundering", "cash moved through takeaway and car-wash businesses");

    private final String subject;
    private final String activity;

    CrimeType(String subject, String activity) {
        this.subject = subject;
        this.activity = activity;
    }

    /** What a working title says of it. */
    public String subject() {
        return subject;
    }

    /** What a narrative says of it. */
    public String activity() {
        return activity;
    }
}
