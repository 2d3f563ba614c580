package dateline.ingest.ninjs;

import dateline.attribution.Agency;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemFields;
import dateline.ingest.item.ItemOwner;
import dateline.ingest.item.ItemText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads who made an item and whose it is. A party that is a known agency is the article's agency. Other parties are
 * contributors with their roles, so that nobody is lost.
 */
final class ItemCredits {
    /** The role of an author among the parties, as this server writes it. */
    static final String AUTHOR = "author";

    /** The role of a contributor; what follows a colon is the part in the work. */
    static final String CONTRIBUTOR = "contributor";

    private static final String EMAIL = "email";
    private static final String ORGANISATION = "organisation";

    private final NinjsObject item;
    private final ItemFields fields;
    private final ItemOwner owner;
    private final ImportReportBuilder report;

    ItemCredits(NinjsObject item, ItemFields fields, List<Agency> agencies, ImportReportBuilder report) {
        this.item = item;
        this.fields = fields;
        this.owner = new ItemOwner(fields, agencies, report);
        this.report = report;
    }

    void read() {
        for (String name : List.of("by", "byline")) {
            fields.put("byline", item.text(name), item.pointer(name));
        }
        for (String name : List.of("infosources", "infosource")) {
            item.objects(name).forEach(this::party);
        }
        // "authors", "provider" and "source" are no part of ninjs, but common systems write them.
        item.objects("authors").forEach(author -> author(author, author.text("name")));
        Stream.of("provider", "source").forEach(name -> owner.agency(said(name), name));
        ItemText line = NinjsTexts.creditLine(item);
        // That of a picture is the credit of its image.
        if (line != null
                && (!item.has("renditions")
                        || !owner.named(List.of(line.plain())).isEmpty())) {
            owner.agency(new ItemOwner.PlacedText(line.plain(), line.place()), NinjsTexts.CREDIT_LINE);
        }
        owner.rights(said("copyrightnotice"), said("copyrightholder"));
        fields.put("usageTerms", item.text("usageterms"), item.pointer("usageterms"));
        NinjsObject rightsInfo = item.object("rightsinfo");
        if (rightsInfo != null) {
            fields.put("license", rightsInfo.text("linkedrights"), rightsInfo.pointer("linkedrights"));
        }
    }

    private void party(NinjsObject party) {
        String name = party.text("name");
        String literal = party.text("literal");
        String role = party.has("role") ? party.text("role") : party.text("rel");
        String shown = name == null ? literal == null ? party.text("code") : literal : name;
        if (AUTHOR.equalsIgnoreCase(role)) {
            author(party, shown);
            return;
        }
        Optional<Agency> agency =
                owner.named(Stream.of(name, literal).filter(Objects::nonNull).toList());
        boolean isContributor = role != null && role.toLowerCase(Locale.ROOT).startsWith(CONTRIBUTOR);
        if (agency.isPresent() && !fields.has("agency") && !isContributor) {
            owner.take(agency.get(), party.pointer());
            party.ignore("uri", "code");
        } else if (shown != null) {
            contributor(party, shown, role);
        } else {
            report.leftOut(null, party.pointer(), "it has no name");
        }
    }

    private void author(NinjsObject party, @Nullable String name) {
        Map<String, Object> author = new LinkedHashMap<>();
        put(author, "name", name);
        String uri = party.text("uri");
        if (isAddress(uri)) {
            put(author, "url", uri);
        } else if (uri != null) {
            report.leftOut(null, party.pointer("uri") + ": " + uri, "it is not the address of a page");
        }
        put(author, "email", contact(party, EMAIL));
        fields.add("authors", author, party.pointer(), Map.of("url", party.pointer("uri")));
    }

    private void contributor(NinjsObject party, String name, @Nullable String role) {
        Map<String, Object> contributor = new LinkedHashMap<>();
        contributor.put("name", name);
        put(contributor, "role", part(role));
        put(contributor, "organisation", contact(party, ORGANISATION));
        fields.add("contributors", contributor, party.pointer(), Map.of("name", party.pointer("name")));
        String uri = party.text("uri");
        if (isAddress(uri) && !fields.has("via")) {
            fields.put("via", uri, party.pointer("uri"));
        } else if (uri != null) {
            report.leftOut(null, party.pointer("uri") + ": " + uri, "a contributor has no URI");
        }
    }

    private static boolean isAddress(@Nullable String uri) {
        return uri != null && (uri.startsWith("https://") || uri.startsWith("http://"));
    }

    /** The part in the work: what follows the word "contributor" and a colon, or else the role. */
    private static @Nullable String part(@Nullable String role) {
        if (role == null || role.equalsIgnoreCase(CONTRIBUTOR)) {
            return null;
        }
        String start = CONTRIBUTOR + ":";
        return role.regionMatches(true, 0, start, 0, start.length())
                ? role.substring(start.length()).strip()
                : role;
    }

    private static @Nullable String contact(NinjsObject party, String type) {
        return party.objects("contactinfo").stream()
                .filter(contact -> contact.is("type", type))
                .map(contact -> contact.text("value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private ItemOwner.@Nullable PlacedText said(String property) {
        String text = item.text(property);
        return text == null ? null : new ItemOwner.PlacedText(text, item.pointer(property));
    }

    private static void put(Map<String, Object> object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
