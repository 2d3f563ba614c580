package dateline.api.token;

import dateline.access.Scopes;
import dateline.access.Token;
import dateline.access.TokenRegistry;
import dateline.access.TokenRevocation;
import dateline.api.article.ArticleEdits;
import dateline.article.ReferenceData;
import dateline.ingest.field.Fields;
import dateline.ingest.field.RequiredFields;
import dateline.ingest.text.Spaces;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What can be requested for tokens, with the same faults for the publishing API and for the desk. */
@Singleton
public final class TokenRequests {
    private static final int LONGEST = 10_000;

    private final TokenRegistry registry;
    private final TokenRevocation revocation;
    private final ArticleEdits edits;

    TokenRequests(TokenRegistry registry, TokenRevocation revocation, ArticleEdits edits) {
        this.registry = registry;
        this.revocation = revocation;
        this.edits = edits;
    }

    /** All tokens except those of partners, without their secrets. */
    public List<TokenJson> all() {
        ReferenceData reference = edits.reference();
        return registry.all().stream()
                .filter(token -> token.allScopes().partner().isEmpty())
                .map(token -> TokenJson.of(token, null, reference))
                .toList();
    }

    /**
     * A token without its secret.
     *
     * @throws ProblemException 404 when there is none
     */
    public TokenJson read(String id) {
        return TokenJson.of(find(id), null, edits.reference());
    }

    /** Creates a token. Only this answer has its secret. */
    public TokenJson create(Map<?, ?> json) {
        ReferenceData reference = edits.reference();
        Fields fields = Fields.of(json);
        String name =
                RequiredFields.text(fields, "name", 200, "a token needs a name, which the revisions of its acts show");
        Set<String> scopes = scopes(fields, reference);
        Instant expires = fields.instant("expires");
        if (expires != null && registry.isPast(expires)) {
            fields.fault("expires", "expires " + expires + " is already past: send a time in the future");
        }
        fields.refuseUnknown();
        fields.refuseFaults();
        TokenRegistry.NewToken created =
                registry.create(Spaces.single(Objects.requireNonNull(name)), new Scopes(scopes), expires);
        return TokenJson.of(created.token(), created.secret(), reference);
    }

    /** Revokes a token permanently, unless it is the last one with the scope admin that never expires. */
    public void revoke(String id) {
        revocation.revoke(find(id).id());
    }

    private Token find(String id) {
        return registry.find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no token " + id + ": list them at /api/tokens."));
    }

    private static Set<String> scopes(Fields fields, ReferenceData reference) {
        List<String> words = fields.texts("scopes", 150, 100);
        if (words.isEmpty() && fields.faults().isEmpty()) {
            fields.fault("scopes", "a token needs scopes: read, write, write:SECTION or admin");
        }
        if (String.join(" ", words).length() > LONGEST) {
            fields.fault("scopes", "the scopes have more than " + LONGEST + " characters together: send fewer");
        }
        Set<String> scopes = new LinkedHashSet<>();
        for (String word : words) {
            if (Set.of("read", "write", "admin").contains(word)) {
                scopes.add(word);
            } else if (word.startsWith(Scopes.WRITE_SECTION)) {
                String slug = word.substring(Scopes.WRITE_SECTION.length());
                Section section = reference.section(slug);
                if (section == null) {
                    fields.fault(
                            "scopes", "section \"" + slug + "\" is unknown; there are " + reference.sectionNames());
                } else {
                    scopes.add(Scopes.WRITE_SECTION + section.id());
                }
            } else {
                fields.fault(
                        "scopes",
                        "\"" + word + "\" is not a scope; the scopes are read, write, write:SECTION and admin");
            }
        }
        return scopes;
    }
}
