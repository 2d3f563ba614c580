package dateline.operations;

import dateline.feed.DocumentFormat;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.section.Sections;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last message of a start: the addresses of the feeds. */
@Singleton
final class StartMessage {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");

    private final SetupSettings settings;
    private final Samples samples;
    private final Sections sections;
    private final PublicAddress address;

    StartMessage(SetupSettings settings, Samples samples, Sections sections, PublicAddress address) {
        this.settings = settings;
        this.samples = samples;
        this.sections = sections;
        this.address = address;
    }

    @EventListener
    void logStart(ServerStartupEvent started) {
        Path folder = settings.samples();
        if (folder != null) {
            LOG.info("{} sample documents from {}", samples.importAll(folder), folder);
        }
        LOG.info(
                "Dateline is ready: see {} or subscribe to all of {}, or to one of:",
                address.home(),
                address.at("/feeds.opml"));
        feed(TopicPath.TOP);
        sections.open().forEach(section -> feed(TopicPath.section(section.slug())));
    }

    private void feed(TopicPath path) {
        LOG.info("  {}  {}", address.feed(path, DocumentFormat.RSS), address.feed(path, DocumentFormat.ATOM));
    }
}
