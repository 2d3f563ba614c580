package dateline.ingest.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first place where a text is not valid JSON (RFC 8259), and what is wrong there, for the person who wrote it.
 *
 * @param line from 1
 * @param column in characters, from 1
 * @param what is wrong there
 */
record JsonFault(int line, int column, String what) {
    /** The first fault; empty when none is found. */
    static Optional<JsonFault> of(byte[] json) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CharBuffer decoded = CharBuffer.allocate(json.length + 1);
        CoderResult end = utf8.decode(ByteBuffer.wrap(json), decoded, true);
        String text = decoded.flip().toString();
        JsonGrammar grammar = new JsonGrammar(text);
        try {
            grammar.read();
        } catch (JsonGrammar.Fault fault) {
            boolean cut = end.isError() && grammar.isOver();
            return Optional.of(cut ? notUtf8(text) : at(text, fault.at(), String.valueOf(fault.getMessage())));
        }
        return end.isError() ? Optional.of(notUtf8(text)) : Optional.empty();
    }

    private static JsonFault notUtf8(String before) {
        return at(before, before.length(), "these bytes are not UTF-8: send the JSON in UTF-8");
    }

    private static JsonFault at(String text, int at, String what) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            boolean end = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (end) {
                line++;
                start = i + 1;
            }
        }
        if (text.startsWith("\uFEFF") && start == 0) {
            start = Math.min(1, at);
        }
        return new JsonFault(line, text.codePointCount(start, at) + 1, what);
    }
}
