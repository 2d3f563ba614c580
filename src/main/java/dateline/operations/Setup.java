package dateline.operations;

import dateline.access.FirstToken;
import dateline.article.log.ChangeWriter;
import dateline.attribution.Agencies;
import dateline.section.Publication;
import dateline.section.Publications;
import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up an empty store before the first request is answered: sections, agencies and the first token. When several
 * nodes start on the same empty store, one of them does it and the others wait.
 */
@Singleton
class Setup {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");

    private final ChangeWriter changeWriter;
    private final SetupSettings settings;
    private final Publications publications;
    private final Sections sections;
    private final Agencies agencies;
    private final FirstToken token;

    Setup(
            ChangeWriter changeWriter,
            SetupSettings settings,
            Publications publications,
            Sections sections,
            Agencies agencies,
            FirstToken token) {
        this.changeWriter = changeWriter;
        this.settings = settings;
        this.publications = publications;
        this.sections = sections;
        this.agencies = agencies;
        this.token = token;
    }

    @EventListener
    @Transactional
    void prepare(StartupEvent started) {
        // The lock is held until the set-up is committed.
        Instant now = changeWriter.lock().log();
        if (publications.findByName(Publication.NAME).isEmpty()) {
            publications.save(new Publication(Publication.NAME, UUID.randomUUID(), now));
        }
        if (sections.count() == 0) {
            // One by one: a section may have one before it as its parent.
            for (Section section : settings.sections(now)) {
                sections.saveAll(List.of(section));
            }
        }
        if (agencies.count() == 0) {
            agencies.saveAll(settings.agencies(now));
        }
        try {
            token.create(settings.data())
                    .ifPresent(file -> LOG.info("The first token, which may do everything, is in {}", file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data directory " + settings.data().toAbsolutePath()
                            + " can't be written: make it writable, or set dateline.data",
                    e);
        }
    }
}
