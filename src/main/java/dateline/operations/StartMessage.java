package dateline.operations;

import dateline.access.FirstToken;
import dateline.access.session.SignInLinkRegistry;
import dateline.delivery.document.FirstImport;
import dateline.feed.DocumentFormat;
import dateline.feed.Generator;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.operations.setting.StartSettings;
import dateline.operations.store.StoreSettings;
import dateline.section.Sections;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last message of a start: what runs, and the addresses of the feeds. */
@Singleton
final class StartMessage {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");

    private final SetupSettings settings;
    private final Samples samples;
    private final FirstImport firstImport;
    private final Sections sections;
    private final PublicAddress address;
    private final StoreSettings store;
    private final FirstToken token;
    private final SignInLinkRegistry links;
    private final @Nullable StartSettings read;

    StartMessage(
            SetupSettings settings,
            Samples samples,
            FirstImport firstImport,
            Sections sections,
            PublicAddress address,
            StoreSettings store,
            FirstToken token,
            SignInLinkRegistry links,
            @Nullable StartSettings read) {
        this.settings = settings;
        this.samples = samples;
        this.firstImport = firstImport;
        this.sections = sections;
        this.address = address;
        this.store = store;
        this.token = token;
        this.links = links;
        this.read = read;
    }

    @EventListener
    void logStart(ServerStartupEvent started) {
        Path folder = settings.samples();
        if (folder != null) {
            firstImport.run(() -> LOG.info("{} sample documents from {}", samples.importAll(folder), folder));
        }
        LOG.info(line(started.getSource()));
        LOG.info("See {} or subscribe to all of {}, or to one of:", address.home(), address.at("/feeds.opml"));
        feed(TopicPath.TOP);
        sections.open().forEach(section -> feed(TopicPath.section(section.slug())));
        token.createdNow()
                .ifPresent(first -> LOG.info(
                        "Write in the browser: {} signs you in once, within {} minutes; later, sign in with a token at {}",
                        address.at("/desk/sign-in/" + links.create(first).secret()),
                        SignInLinkRegistry.VALID.toMinutes(),
                        address.at("/desk")));
    }

    /** What runs, in one line and without passwords. */
    private String line(EmbeddedServer server) {
        String changed = read == null ? "" : read.changed();
        return Generator.NAME + " " + Generator.VERSION + " is ready at " + address.home() + ", listening on "
                + server.getScheme() + "://" + server.getHost() + ":" + server.getPort() + ", store " + store.shown()
                + (changed.isEmpty() ? ", all settings as shipped" : ", set otherwise than shipped: " + changed);
    }

    private void feed(TopicPath path) {
        LOG.info("  {}  {}", address.feed(path, DocumentFormat.RSS), address.feed(path, DocumentFormat.ATOM));
    }
}
