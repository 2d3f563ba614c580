package dateline.ingest.source.document.part;

import static dateline.ingest.source.document.part.FeedVocabulary.DL;
import static dateline.ingest.source.document.part.FeedVocabulary.atomText;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads the persons of an entry. */
public final class EntryPersons {
    private static final int NAME = 300;
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>()]+@[^\\s@<>()]+\\.[^\\s@<>()]+");

    /** "mail@example.org (Name)", as RSS has it, and "Name &lt;mail@example.org&gt;". */
    private static final Pattern BOTH = Pattern.compile("(?<mail>[^\\s@<>()]+@[^\\s@<>()]+)\\s*\\((?<name>[^()]+)\\)"
            + "|(?<first>[^<>@]+?)\\s*<(?<second>[^\\s@<>()]+@[^\\s@<>()]+)>");

    private EntryPersons() {}

    /** A person as one text. */
    public static void named(String list, @Nullable String text, EntryFields fields) {
        String plain = EntryFields.plain(text);
        if (plain == null) {
            return;
        }
        Matcher both = BOTH.matcher(plain);
        if (!both.matches()) {
            add(list, plain, MAILBOX.matcher(plain).matches() ? plain : null, null, fields);
        } else if (both.group("mail") != null) {
            add(list, both.group("name").strip(), both.group("mail"), null, fields);
        } else {
            add(list, both.group("first").strip(), both.group("second"), null, fields);
        }
    }

    /** A person construct (RFC 4287 §3.2), for contributors with the role and organisation that a Dateline server adds. */
    public static void atom(String list, Element person, EntryFields fields) {
        String name = EntryFields.plain(atomText(person, "name"));
        String email = EntryFields.plain(atomText(person, "email"));
        String uri = atomText(person, "uri") == null ? atomText(person, "url") : atomText(person, "uri");
        String shown = name == null ? email : name;
        if (shown == null) {
            return;
        }
        if (!list.equals("contributors")) {
            add(list, shown, email, fields.resolved(uri), fields);
            return;
        }
        Map<String, Object> who = new LinkedHashMap<>();
        who.put("name", shortened(shown));
        put(who, "role", person.getAttributeValue("role", DL));
        put(who, "organisation", person.getAttributeValue("organisation", DL));
        fields.object(list, who);
    }

    /** A person with what is known of it. */
    public static void add(String list, String name, @Nullable String email, @Nullable URI url, EntryFields fields) {
        String plain = EntryFields.plain(EntryFields.unmarked(name));
        if (plain == null) {
            return;
        }
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", shortened(plain));
        if (list.equals("authors")) {
            if (email != null
                    && email.length() <= NAME
                    && MAILBOX.matcher(email).matches()) {
                person.put("email", email);
            }
            put(person, "url", url == null ? null : url.toString());
        }
        fields.object(list, person);
    }

    public static void put(Map<String, Object> object, String name, @Nullable String text) {
        String plain = EntryFields.plain(text);
        if (plain != null) {
            object.put(name, plain);
        }
    }

    private static String shortened(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME);
    }
}
