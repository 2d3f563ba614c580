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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the credits from fields; a field that was not sent is taken from the recognised text. */
public final class CreditFields {
    private static final int NAME = 300;
    private static final int LINE = 2_000;

    /** Exports of earlier releases may have longer bylines. */
    private static final int BYLINE = 1_000;

    private static final int MOST = 100;

    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+");

    private final Fields fields;
    private final RecognitionResult found;
    private final ParsingContext context;

    public CreditFields(Fields fields, RecognitionResult found, ParsingContext context) {
        this.fields = fields;
        this.found = found;
        this.context = context;
    }

    /** The credits; faults are added to the fields. */
    public Credits read(Bylines bylines) {
        String byline = fields.text("byline", context.restoring() ? LINE : BYLINE);
        String contributorLine = fields.text("contributorLine", LINE);
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
                fields.text("usageTerms", LINE),
                license(),
                RedistributionField.read(fields));
    }

    private List<Author> authors(@Nullable String byline, Bylines bylines) {
        if (fields.has("authors")) {
            return valid("authors", CreditFields::author);
        }
        List<Author> read = byline == null
                ? found.authors()
                : bylines.authors(byline, context.reference().openAgencies());
        for (Author author : read) {
            if (author.name().length() > NAME) {
                fields.fault(
                        "byline",
                        "the byline names an author of " + author.name().length() + " characters; send at most " + NAME
                                + ", or send authors, too");
            }
        }
        return read;
    }

    /** A recognised line, which is a fault when it is too long. */
    private @Nullable String recognised(String name, @Nullable String line, int limit) {
        if (line != null && line.length() > limit) {
            fields.fault(name, name + " has " + line.length() + " characters; send at most " + limit);
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
            author.fault("email", "\"" + email + "\" is not an e-mail address");
        }
        return new Author(name, url == null ? null : url.toString(), email);
    }

    private List<Contributor> contributors() {
        return fields.has("contributors") ? valid("contributors", CreditFields::contributor) : found.contributors();
    }

    private <T> List<T> valid(String name, Function<Fields, @Nullable T> person) {
        return fields.objects(name, "name", MOST).stream()
                .flatMap(object -> Stream.ofNullable(person.apply(object)))
                .toList();
    }

    private static @Nullable Contributor contributor(Fields contributor) {
        String name = RequiredFields.text(contributor, "name", NAME, "a contributor needs a name");
        String role = contributor.text("role", NAME);
        String organisation = contributor.text("organisation", NAME);
        contributor.refuseUnknown();
        return name == null ? null : new Contributor(name, role, organisation);
    }

    /** The id of the agency that was sent, else of the recognised one, else of the request's option. */
    private @Nullable String agency() {
        ReferenceData reference = context.reference();
        String slug = fields.text("agency", NAME);
        Agency recognised = found.agency();
        if (slug == null && recognised != null) {
            return recognised.id();
        }
        String named = slug == null ? context.options().agency() : slug;
        Agency agency = named == null ? null : context.agency(named);
        if (slug != null && agency == null) {
            fields.fault("agency", "agency \"" + slug + "\" is unknown; there are " + reference.agencyNames());
        }
        return agency == null ? null : agency.id();
    }

    private @Nullable Dateline dateline() {
        Fields dateline = fields.object("dateline", "text");
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
        String rights = fields.text("rights", LINE);
        return rights == null ? recognised("rights", found.press().rights(), LINE) : rights;
    }

    private @Nullable String license() {
        URI license = fields.address("license", null);
        return license == null ? null : license.toString();
    }
}
