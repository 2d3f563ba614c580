package dateline.api.webhook;

import dateline.api.SavedResource;
import dateline.api.article.ArticleEdits;
import dateline.api.article.FeedNames;
import dateline.article.ReferenceData;
import dateline.article.log.ChangeLog;
import dateline.http.IfMatch;
import dateline.ingest.field.Fields;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.CallbackClient;
import dateline.push.webhook.Webhook;
import dateline.push.webhook.WebhookRegistry;
import dateline.push.webhook.WebhookState;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be requested for webhooks, with the same faults for the publishing API and for the desk. */
@Singleton
public final class WebhookRequests {
    private final WebhookRegistry registry;
    private final CallbackClient callbacks;
    private final FeedNames names;
    private final ArticleEdits edits;
    private final ChangeLog log;
    private final InstantSource clock;

    WebhookRequests(
            WebhookRegistry registry,
            CallbackClient callbacks,
            FeedNames names,
            ArticleEdits edits,
            ChangeLog log,
            InstantSource clock) {
        this.registry = registry;
        this.callbacks = callbacks;
        this.names = names;
        this.edits = edits;
        this.log = log;
        this.clock = clock;
    }

    /** The words of the acts that a webhook can be told of. */
    public static List<String> acts() {
        return WebhookFields.ACTS;
    }

    /** All webhooks in the order of their names, without their secrets. */
    public List<WebhookJson> all() {
        ReferenceData reference = edits.reference();
        return registry.all().stream()
                .map(webhook -> WebhookJson.of(webhook, names, reference))
                .toList();
    }

    /**
     * A webhook without its secret.
     *
     * @throws ProblemException 404 when there is none
     */
    public WebhookJson read(String name) {
        return json(existing(name));
    }

    /** Creates a webhook, or replaces its fields. Only the answer that creates it has its secret. */
    public SavedResource<WebhookJson> put(String name, Map<?, ?> json, IfMatch ifMatch) {
        WebhookState state = registry.find(name).orElse(null);
        demandCurrent(ifMatch, state);
        Webhook before = state == null ? null : state.webhook();
        ReferenceData reference = edits.reference();
        Webhook after = new WebhookFields(Fields.of(json), name, before, log.last())
                .read(callbacks, names, reference, clock.instant());
        WebhookState now = registry.save(before, after);
        return new SavedResource<>(
                before == null, WebhookJson.of(now, before == null ? after.secret() : null, names, reference));
    }

    /** Tells it again at once; with a number in {@code after}, of the changes after that. */
    public WebhookJson resume(String name, Map<?, ?> json) {
        WebhookState state = existing(name);
        Fields fields = Fields.of(json);
        Long after = WebhookFields.after(fields, log.last());
        fields.refuseUnknown();
        fields.refuseFaults();
        return json(registry.resume(state.webhook(), after));
    }

    /** Deletes a webhook. */
    public void delete(String name, IfMatch ifMatch) {
        WebhookState state = existing(name);
        demandCurrent(ifMatch, state);
        registry.remove(state.webhook());
    }

    private WebhookState existing(String name) {
        return registry.find(name)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no webhook \"" + name + "\": list them at /api/webhooks."));
    }

    private void demandCurrent(IfMatch ifMatch, @Nullable WebhookState state) {
        ifMatch.demand(state == null ? null : json(state), "The webhook has changed since you read it: read it again.");
    }

    private WebhookJson json(WebhookState state) {
        return WebhookJson.of(state, names, edits.reference());
    }
}
