package dateline.ingest.newsml;

import dateline.article.wire.NewsCodes;
import dateline.attribution.Agency;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemFields;
import dateline.ingest.item.ItemOwner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads who made an item and whose it is. A party that is a known agency is the article's agency; other creators are
 * authors, other contributors and sources of information are contributors with their roles, so that nobody is lost.
 */
final class NewsmlCredits {
    private final ItemElement item;
    private final Catalog catalog;
    private final ItemFields fields;
    private final ItemOwner owner;
    private final ImportReportBuilder report;

    NewsmlCredits(
            ItemElement item, Catalog catalog, ItemFields fields, List<Agency> agencies, ImportReportBuilder report) {
        this.item = item;
        this.catalog = catalog;
        this.fields = fields;
        this.owner = new ItemOwner(fields, agencies, report);
        this.report = report;
    }

    void read() {
        item.children("contentMeta", "by").stream().limit(1).forEach(by -> fields.put("byline", by.text(), by.place()));
        item.children("contentMeta", "infoSource").forEach(source -> party(source, false));
        item.children("contentMeta", "creator").forEach(creator -> party(creator, true));
        item.children("contentMeta", "contributor").forEach(this::contributor);
        for (ItemElement provider : item.children("itemMeta", "provider")) {
            provider(provider);
        }
        for (ItemElement line : item.children("contentMeta", "creditline")) {
            if (line.element().getValue().isBlank()
                    || owner.named(List.of(line.element().getTextTrim())).isEmpty()) {
                continue;
            }
            owner.agency(said(line), "creditline");
        }
        rights();
    }

    private void party(ItemElement element, boolean isCreator) {
        Party party = Party.of(element, catalog);
        Optional<Agency> agency = owner.named(party.names());
        if (agency.isPresent() && !fields.has("agency")) {
            owner.take(agency.get(), element.place());
            element.ignoreAll();
        } else if (agency.isPresent()
                && agency.get().slug().equals(fields.values().get("agency"))) {
            element.ignoreAll();
        } else if (party.name() == null) {
            report.leftOut(null, element.place(), "it has no name");
        } else if (isCreator) {
            author(party, party.name());
        } else {
            contributor(party, party.name());
        }
    }

    private void author(Party party, String name) {
        Map<String, Object> author = new LinkedHashMap<>();
        author.put("name", name);
        put(author, "url", party.address());
        put(author, "email", detail(party, "contactInfo", "email"));
        fields.add(
                "authors",
                author,
                party.element().place(),
                Map.of("url", party.element().place("uri"), "name", party.namePlace()));
    }

    private void contributor(ItemElement element) {
        Party party = Party.of(element, catalog);
        if (party.name() == null) {
            report.leftOut(null, element.place(), "it has no name");
        } else {
            contributor(party, party.name());
        }
    }

    private void contributor(Party party, String name) {
        Map<String, Object> contributor = new LinkedHashMap<>();
        contributor.put("name", name);
        put(contributor, "role", party.role(catalog));
        put(contributor, "organisation", detail(party, "affiliation", "name"));
        fields.add("contributors", contributor, party.element().place(), Map.of("name", party.namePlace()));
    }

    private static @Nullable String detail(Party party, String group, String name) {
        return party.element().children("personDetails").stream()
                .flatMap(details -> details.children(group, name).stream())
                .map(ItemElement::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void provider(ItemElement element) {
        Party party = Party.of(element, catalog);
        Optional<Agency> agency = owner.named(party.names());
        if (agency.isPresent()) {
            owner.take(agency.get(), element.place());
            element.ignoreAll();
        } else {
            String uri = party.name() == null ? element.attribute("uri") : party.name();
            owner.agency(uri == null ? null : new ItemOwner.PlacedText(uri, element.place()), "provider");
        }
    }

    /** The rights of the whole item. Those of a part of it, or in one respect only, are reported. */
    private void rights() {
        ItemElement whole = item.children("rightsInfo").stream()
                .filter(rights -> List.of("idrefs", "scope", "scopeuri", "aspect", "aspecturi").stream()
                        .allMatch(limit -> rights.peek(limit) == null))
                .findFirst()
                .orElse(null);
        if (whole == null) {
            return;
        }
        ItemElement holder = whole.child("copyrightHolder");
        ItemOwner.PlacedText holderName = holder == null ? null : holder(holder);
        owner.rights(joined(whole.children("copyrightNotice")), holderName);
        ItemOwner.PlacedText terms = joined(whole.children("usageTerms"));
        if (terms != null) {
            fields.put("usageTerms", terms.text(), terms.place());
        }
        license(whole);
    }

    private ItemOwner.@Nullable PlacedText holder(ItemElement holder) {
        Party party = Party.of(holder, catalog);
        Optional<Agency> agency = owner.named(party.names());
        if (agency.isPresent()) {
            holder.ignoreAll();
            return new ItemOwner.PlacedText(agency.get().name(), holder.place());
        }
        return party.name() == null ? null : new ItemOwner.PlacedText(party.name(), holder.place());
    }

    /** The licence is the link with this role, or else the first one with an address. */
    private void license(ItemElement rights) {
        List<ItemElement> links = rights.children("link").stream()
                .filter(link -> link.peek("href") != null)
                .toList();
        links.stream()
                .filter(link -> {
                    String rel = link.peek("rel");
                    return rel != null
                            && NewsCodes.LICENSE.equals(catalog.code(rel).code());
                })
                .findFirst()
                .or(() -> links.stream().findFirst())
                .ifPresent(link -> {
                    link.ignore("rel");
                    fields.put("license", link.attribute("href"), link.place("href"));
                });
    }

    private static ItemOwner.@Nullable PlacedText said(ItemElement element) {
        String text = element.text();
        return text == null ? null : new ItemOwner.PlacedText(text, element.place());
    }

    private static ItemOwner.@Nullable PlacedText joined(List<ItemElement> elements) {
        String text = elements.stream()
                .map(ItemElement::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return text.isEmpty()
                ? null
                : new ItemOwner.PlacedText(text, elements.getFirst().place());
    }

    private static void put(Map<String, Object> object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
