package dateline.desk.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.desk.form.FormValues;
import dateline.problem.ProblemException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceJsonTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private static final List<ResourceField> FIELDS = List.of(
            ResourceField.line("title"),
            ResourceField.list("marks"),
            ResourceField.choices("any.sections", List.of()),
            ResourceField.list("any.tags"),
            ResourceField.of("images", ResourceField.Kind.SWITCH),
            ResourceField.of("delay", ResourceField.Kind.COUNT),
            ResourceField.of("until", ResourceField.Kind.TIME));

    @Test
    void aFormIsAnObject() {
        FormValues form = new FormValues(Map.of(
                "title", List.of(" The Herald "),
                "marks", List.of("AP\n\n The Associated Press\n"),
                "any.sections", List.of("world", "sport"),
                "any.tags", List.of("  \n"),
                "delay", List.of("15"),
                "until", List.of("2027-07-01T08:30")));
        assertThat(ResourceJson.of(form, FIELDS, LISBON))
                .isEqualTo(Map.of(
                        "title",
                        "The Herald",
                        "marks",
                        List.of("AP", "The Associated Press"),
                        "any",
                        Map.of("sections", List.of("world", "sport")),
                        "images",
                        false,
                        "delay",
                        15L,
                        "until",
                        "2027-07-01T07:30:00Z"));
    }

    @Test
    void emptyControlsLeaveTheirFieldsOut() {
        assertThat(ResourceJson.of(new FormValues(Map.of()), FIELDS, LISBON)).isEqualTo(Map.of("images", false));
    }

    @Test
    void anObjectIsShownAsItIsTyped() {
        Map<String, Object> json = Map.of(
                "marks",
                List.of("AP", "The Associated Press"),
                "any",
                Map.of("sections", List.of("world", "sport")),
                "images",
                true,
                "delay",
                15,
                "until",
                "2027-07-01T07:30:01.500Z");
        FormValues shown = ResourceJson.values(json, FIELDS, LISBON);
        assertThat(shown.raw("marks")).isEqualTo("AP\nThe Associated Press");
        assertThat(shown.all("any.sections")).containsExactly("world", "sport");
        assertThat(shown.has("images", "true")).isTrue();
        assertThat(shown.text("delay")).isEqualTo("15");
        assertThat(shown.text("until")).isEqualTo("2027-07-01T08:30:01.500");
        assertThat(ResourceJson.of(shown, FIELDS, LISBON)).containsEntry("until", "2027-07-01T07:30:01.500Z");
    }

    @Test
    void aTimeThatTheZoneDoesNotHaveIsRefusedAtItsField() {
        FormValues form = FormValues.of(Map.of("until", "2027-03-28T01:30"));
        assertThatThrownBy(() -> ResourceJson.of(form, FIELDS, LISBON))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().errors())
                                .singleElement()
                                .satisfies(fault -> {
                                    assertThat(fault.pointer()).isEqualTo("/until");
                                    assertThat(fault.detail()).contains("clocks are moved forward");
                                }));
    }
}
