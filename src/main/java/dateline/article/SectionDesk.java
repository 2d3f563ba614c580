package dateline.article;

import dateline.section.FormerSlug;
import dateline.section.FormerSlugs;
import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where sections are acted upon. Every act is a row in the change log, since the names of sections show in feeds. */
@Singleton
public class SectionDesk {
    private final Sections sections;
    private final FormerSlugs former;
    private final ChangeLog log;
    private final ApplicationEventPublisher<SectionsChanged> announcements;
    private final InstantSource clock;

    SectionDesk(
            Sections sections,
            FormerSlugs former,
            ChangeLog log,
            ApplicationEventPublisher<SectionsChanged> announcements,
            InstantSource clock) {
        this.sections = sections;
        this.former = former;
        this.log = log;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Gives a section another slug. The old one leads on to it for good; its articles, and the names of its feeds,
     * stay what they are.
     *
     * @param slug one that no section has
     */
    @Transactional
    public Section rename(Section section, String slug) {
        Instant now = act();
        Section renamed = section.renamed(slug, now);
        former.deleteBySlug(slug);
        former.save(new FormerSlug(section.slug(), section.id()));
        return sections.update(renamed);
    }

    /** Gives a section up. Its articles stay in all other feeds. */
    @Transactional
    public Section retire(Section section) {
        return sections.update(section.retired(act()));
    }

    private Instant act() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        log.advance(1);
        long number = log.last();
        log.saveAll(List.of(new Change(number, null, Change.Act.SECTION, now)));
        announcements.publishEvent(new SectionsChanged(number));
        return now;
    }
}
