package dateline.ingest.field;

import com.google.re2j.Pattern;
import dateline.article.ReferenceData;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.attribution.Credits;
import dateline.attribution.Dateline;
import dateline.ingest.ParsingContext;
import dateline.ingest.byline.Bylines;
import dateline.ingest.document.RecognitionResult;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Credits as somebody wrote them, and where nobody did, as they were recognised. */
public final class CreditFields {
    private static final int NAME = 300;
    private static final int LINE = 2_000;

    /** Exports of earlier stores may have longer ones. */
    private static final int BYLINE = 1_000;

    private static final int MOST = 100;

    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+");

    private final Fields told;
    private final RecognitionResult found;
    private final ParsingContext context;

    public CreditFields(Fields told, RecognitionResult found, ParsingContext context) {
        this.told = told;
        this.found = found;
        this.context = context;
    }

    /** The credits; faults are left in the fields. */
    public Credits read(Bylines bylines) {
        String byline = told.text("byline", context.restoring() ? LINE : BYLINE);
        String contributorLine = told.text("contributorLine", LINE);
        return new Credits(
                byline == null ? recognised("byline", found.byline(), BYLINE) : byline,
                authors(byline, bylines),
                contributors(),
                contributorLine == null
                        ? recognised("contributorLine", found.contributorLine(), LINE)
                        : contributorLine,
                agency(),
                dateline(),
                rights(),
                told.text("usageTerms", LINE),
                license());
    }

    private List<Author> authors(@Nullable String byline, Bylines bylines) {
        if (told.has("authors")) {
            return told.objects("authors", "name", MOST).stream()
                    .map(CreditFields::author)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        }
        List<Author> read = byline == null
                ? found.authors()
                : bylines.authors(byline, context.reference().openAgencies());
        for (Author author : read) {
            if (author.name().length() > NAME) {
                told.fault(
                        "byline",
                        "the byline names an author of " + author.name().length() + " characters; send at most " + NAME
                                + ", or authors beside it");
            }
        }
        return read;
    }

    /** As it was recognised, when it is not too long for anybody's. */
    private @Nullable String recognised(String name, @Nullable String line, int limit) {
        if (line != null && line.length() > limit) {
            told.fault(name, name + " has " + line.length() + " characters; send at most " + limit);
        }
        return line;
    }

    private static @Nullable Author author(Fields author) {
        String name = RequiredFields.text(author, "name", NAME, "an author needs a name");
        URI url = author.address("url", null);
        String email = author.text("email", NAME);
        author.refuseUnknown();
        if (name == null) {
            return null;
        }
        if (email != null && !MAILBOX.matches(email)) {
            author.fault("email", "\"" + email + "\" is no mail address");
        }
        return new Author(name, url == null ? null : url.toString(), email);
    }

    private List<Contributor> contributors() {
        if (!told.has("contributors")) {
            return found.contributors();
        }
        return told.objects("contributors", "name", MOST).stream()
                .map(CreditFields::contributor)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static @Nullable Contributor contributor(Fields contributor) {
        String name = RequiredFields.text(contributor, "name", NAME, "a contributor needs a name");
        String role = contributor.text("role", NAME);
        String organisation = contributor.text("organisation", NAME);
        contributor.refuseUnknown();
        if (name == null) {
            return null;
        }
        return new Contributor(name, role, organisation);
    }

    /** The id of the agency: as told, as recognised, or as the request says of all. */
    private @Nullable String agency() {
        ReferenceData reference = context.reference();
        String slug = told.text("agency", NAME);
        Agency recognised = found.agency();
        if (slug == null && recognised != null) {
            return recognised.id();
        }
        String named = slug == null ? context.options().agency() : slug;
        Agency agency = named == null ? null : context.agency(named);
        if (slug != null && agency == null) {
            told.fault("agency", "agency \"" + slug + "\" is unknown; there are " + reference.agencyNames());
        }
        return agency == null ? null : agency.id();
    }

    private @Nullable Dateline dateline() {
        Fields dateline = told.object("dateline", "text");
        if (dateline == null) {
            return found.dateline();
        }
        String text = dateline.text("text", NAME);
        String place = dateline.text("place", NAME);
        Double latitude = dateline.number("latitude", -90, 90);
        Double longitude = dateline.number("longitude", -180, 180);
        dateline.refuseUnknown();
        if (text == null && place == null) {
            dateline.fault("text", "a dateline needs a text, as printed");
            return null;
        }
        if ((latitude == null) != (longitude == null)) {
            dateline.fault("latitude", "a dateline has both latitude and longitude, or neither");
            return null;
        }
        return new Dateline(Objects.requireNonNull(text == null ? place : text), place, latitude, longitude);
    }

    private @Nullable String rights() {
        String rights = told.text("rights", LINE);
        return rights == null ? recognised("rights", found.press().rights(), LINE) : rights;
    }

    private @Nullable String license() {
        URI license = told.address("license", null);
        return license == null ? null : license.toString();
    }
}
