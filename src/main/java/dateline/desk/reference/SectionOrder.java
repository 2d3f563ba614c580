package dateline.desk.reference;

import dateline.access.Caller;
import dateline.api.section.SectionJson;
import dateline.api.section.SectionRequests;
import dateline.desk.form.FormState;
import dateline.http.JsonBytes;
import dateline.ingest.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Moves sections up and down in lists, by the numbers of their positions. Retired sections keep theirs. */
@Singleton
final class SectionOrder {
    private final SectionRequests requests;
    private final FormState states;
    private final JsonBytes json;

    SectionOrder(SectionRequests requests, FormState states, JsonBytes json) {
        this.requests = requests;
        this.states = states;
        this.json = json;
    }

    /** Exchanges a section with the one before it, or after it. The first one can't move up, nor the last one down. */
    void move(String slug, boolean up, Caller caller) {
        List<SectionJson> open = requests.all().stream()
                .filter(section -> section.retired() == null)
                .toList();
        int place = IntStream.range(0, open.size())
                .filter(i -> open.get(i).slug().equals(slug))
                .findFirst()
                .orElse(-1);
        int other = up ? place - 1 : place + 1;
        if (place < 0 || other < 0 || other >= open.size()) {
            return;
        }
        List<SectionJson> wanted = new ArrayList<>(open);
        Collections.swap(wanted, place, other);
        List<Integer> positions = positions(open);
        for (int i = 0; i < wanted.size(); i++) {
            SectionJson section = wanted.get(i);
            if (section.position() != positions.get(i)) {
                Map<Object, Object> fields = new LinkedHashMap<>(JsonObject.read(json.of(section)));
                fields.put("position", positions.get(i));
                requests.put(section.slug(), fields, states.demanded(states.of(section)), caller);
            }
        }
    }

    /** The positions that there are; numbers in sequence when some are equal. */
    private static List<Integer> positions(List<SectionJson> open) {
        List<Integer> positions = open.stream().map(SectionJson::position).toList();
        boolean distinct = positions.stream().distinct().count() == positions.size();
        return distinct ? positions : IntStream.range(0, open.size()).boxed().toList();
    }
}
