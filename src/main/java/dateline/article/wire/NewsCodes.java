package dateline.article.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The vocabularies of the IPTC by the aliases that its catalog of NewsML-G2 gives them (catalog.IPTC-G2-Standards_41.xml),
 * and this server's own vocabulary for what these have no codes for.
 */
public final class NewsCodes {
    /** The address of the catalog. */
    public static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml";

    /** This server's own vocabulary, whose codes follow. */
    public static final String OWN = "urn:dateline:attribution:1:";

    /** An information source that is the article's agency. */
    public static final String AGENCY = "agency";

    /** A description that is the line which names the contributors. */
    public static final String CONTRIBUTOR_LINE = "contributorLine";

    /** The beginning of the codes of notices to readers; the kind of the notice follows. */
    public static final String CORRECTION = "notice.";

    /** A link to the licence. */
    public static final String LICENSE = "license";

    /** A link to the original of a translation. */
    public static final String TRANSLATION_OF = "translationOf";

    /** A link to the page of the article. */
    public static final String PAGE = "url";

    /** A link to a picture of the article. */
    public static final String PICTURE = "picture";

    /** A link to a recording of the article. */
    public static final String RECORDING = "recording";

    /** A signal that the item has only a part of the article. */
    public static final String PARTIAL = "partial";

    /** The IPTC's vocabulary of the relations of items. */
    public static final String ITEM_RELATIONS = "http://cv.iptc.org/newscodes/itemrelation/";

    /** The relation of an item to another one that is worth reading too. */
    public static final String SEE_ALSO = "seeAlso";

    /** Links to other addresses of the article: the codes are the names of its fields. */
    public static final Set<String> ADDRESSES = Set.of("canonicalUrl", "via", "commentsUrl");

    private static final String BASE = "http://cv.iptc.org/newscodes/";

    /** The vocabularies of the IPTC: alias and last part of the address. */
    private static final String ITS_OWN = """
            altidrole altidrole|aoprop aoproperty|app application|aspfacet asportfacet|aspfacetvalue asportfacetvalue
            acdc audiocodec|authoritystatus authoritystatus|catinat catinature|chprop characteristicsproperty
            cinat cinature|colsp colorspace|colin colourindicator|ctech commtech|cptnoterole conceptnoterole
            crel conceptrelation|conf confidence|ciprol contactinfopartrole|cwarn contentwarning|ctrol contributorrole
            cpnat cpnature|cpprole contentprodpartyrole|drol descriptionrole|digsrctype digitalsourcetype
            dimensionunit dimensionunit|dummy dummy|erol edrole|encd encoding|entityprop entityproperty
            ecirol eventcontactinforole|edconf eventdateconfirm|eocstat eventoccurstatus|eorol eventorganiserrole
            eprol eventparticipantrole|eregrol eventregrole|fisymtype financialinstrumentsymboltype|frmt format
            gen generic|genre genre|hashscope hashscope|hashtype hashtype|hopaction hopaction|hatarget hopactiontarget
            howextr howextracted|howpr howpresent|ikos ikos|imgregrole imageregionrole|imgregtype imageregiontype
            impt importance|isrol infosourcerole|irel itemrelation|irep itemrepresentation|lbtyp labeltype
            lrol languagerole|loutorient layoutorientation|loctyp location|medtop mediatopic|mtyp mediatype
            medtype mediatype1|nprt namepart|nrol namerole|ncostat newscoveragestatus|nityp newsitemtype
            nmsig newsmsgsignal|nprod newsproduct|nprov newsprovider|ninat ninature|not notation|oito ofinterestto
            pgrmod pkggroupmode|plinat plinature|prio priority|prodgenre productgenre|prop property|prov provider
            stat pubstatusg2|rtype ratertype|rcalctype rcalctype|rel relevance|rnd rendition|riaspect riaspect
            rightsprop rightsproperty|riscope riscope|role1 role1|rscaleunit rscaleunit|scn scene|sev severity
            sig signal|pst1 status1|subj subjectcode|squ subjectqualifier|timeunit timeunit|tone tone|tpctyp topictype
            trustindicator trustindicator|urgy urgency|useracttype useractiontype|valfmt valueformat|vcdc videocodec
            videodef videodefinition|ivqu videoqualifier|sov videoscaling|why whypresent|wldreg worldregion
            """;

    /** The vocabularies of others in its catalog: alias and address. */
    private static final String OTHERS = """
            a1312cat http://cvx.iptc.org/anpa1312-category/|a1312prio http://cvx.iptc.org/anpa1312-priority/
            a1312svc http://cvx.iptc.org/anpa1312-servicelevel/|a1312vers http://cvx.iptc.org/anpa1312-version/
            bcp47 http://cvx.iptc.org/bcp47/|cusip http://cvx.iptc.org/cusip/|figi http://cvx.iptc.org/figi/
            gics http://cvx.iptc.org/gics/|isin http://cvx.iptc.org/isin/|mic http://cvx.iptc.org/iso10383-mic/
            iso3166-1a2 http://cvx.iptc.org/iso3166-1a2/|iso3166-1a3 http://cvx.iptc.org/iso3166-1a3/
            iso3166-2 http://cvx.iptc.org/iso3166-2/|iso4217a http://cvx.iptc.org/iso4217a/
            iso4217n http://cvx.iptc.org/iso4217n/|parasport http://cvx.iptc.org/parasport/
            secst http://cvx.iptc.org/secst/|sedol http://cvx.iptc.org/sedol/|ticker http://cvx.iptc.org/ticker/
            tidm http://cvx.iptc.org/tidm/|dbpedia http://dbpedia.org/resource/|geonames http://sws.geonames.org/
            geonameshttps https://sws.geonames.org/|iabcontent20 http://cvx.iptc.org/iabcontent20/
            iabcontent21 http://cvx.iptc.org/iabcontent21/|iabcontent22 http://cvx.iptc.org/iabcontent22/
            iabcontent30 http://cvx.iptc.org/iabcontent30/|mb-artist http://musicbrainz.org/artist/
            mb-label http://musicbrainz.org/label/|mb-recording http://musicbrainz.org/recording/
            mb-release http://musicbrainz.org/release/|mb-releasegroup http://musicbrainz.org/release-group/
            mb-work http://musicbrainz.org/work/
            """;

    private static final Map<String, String> SCHEMES = new HashMap<>();
    private static final Map<String, String> ALIASES = new HashMap<>();

    static {
        words(ITS_OWN).forEach(pair -> add(pair.getFirst(), BASE + pair.getLast() + "/"));
        words(OTHERS).forEach(pair -> add(pair.getFirst(), pair.getLast()));
        // The catalog writes these two without a slash at the end.
        add("cptdefrole", BASE + "conceptdefinitionrole");
        add("ednoterole", BASE + "ednoterole");
    }

    private NewsCodes() {}

    /** The vocabulary with an alias. */
    public static Optional<String> scheme(String alias) {
        return Optional.ofNullable(SCHEMES.get(alias));
    }

    /** The alias of a vocabulary. */
    public static Optional<String> alias(String scheme) {
        return Optional.ofNullable(ALIASES.get(scheme));
    }

    /** The vocabulary in which the URI of a concept is. */
    public static Optional<String> schemeOf(String uri) {
        int cut = uri.lastIndexOf('/') + 1;
        return Optional.of(uri.substring(0, cut)).filter(ALIASES::containsKey);
    }

    private static void add(String alias, String scheme) {
        SCHEMES.put(alias, scheme);
        ALIASES.put(scheme, alias);
    }

    private static List<List<String>> words(String table) {
        return List.of(table.strip().split("[|\\n]", -1)).stream()
                .map(pair -> List.of(pair.strip().split(" ", -1)))
                .toList();
    }
}
