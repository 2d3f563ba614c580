package dateline.desk.article;

import dateline.article.log.Act;

/**
 * A button of the editor that requests an act.
 *
 * @param act what it requests
 * @param sentence what the act will do to those who read and subscribe
 * @param hasText whether the act needs a text for readers
 */
public record ActButton(Act act, String sentence, boolean hasText) {
    /** The value of the button, and a part of the keys of its messages. */
    public String word() {
        return act.word();
    }
}
