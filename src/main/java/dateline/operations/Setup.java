package dateline.operations;

import dateline.access.WriterKey;
import dateline.attribution.Agencies;
import dateline.section.Publication;
import dateline.section.Publications;
import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an empty store ready, before the first request is answered: sections, agencies, a key for writers. */
@Singleton
final class Setup {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");

    private final SetupSettings settings;
    private final Publications publications;
    private final Sections sections;
    private final Agencies agencies;
    private final WriterKey key;
    private final InstantSource clock;

    Setup(
            SetupSettings settings,
            Publications publications,
            Sections sections,
            Agencies agencies,
            WriterKey key,
            InstantSource clock) {
        this.settings = settings;
        this.publications = publications;
        this.sections = sections;
        this.agencies = agencies;
        this.key = key;
        this.clock = clock;
    }

    @EventListener
    void prepare(StartupEvent started) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (publications.findByName(Publication.NAME).isEmpty()) {
            publications.save(new Publication(Publication.NAME, UUID.randomUUID(), now));
        }
        if (sections.count() == 0) {
            // One by one: a section may lie under one before it.
            for (Section section : settings.sections(now)) {
                sections.saveAll(java.util.List.of(section));
            }
        }
        if (agencies.count() == 0) {
            agencies.saveAll(settings.agencies());
        }
        try {
            key.first(settings.data()).ifPresent(file -> LOG.info("A key for writers lies in {}", file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data directory " + settings.data().toAbsolutePath()
                            + " can't be written: make it writable, or set dateline.data",
                    e);
        }
    }
}
