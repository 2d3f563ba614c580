package dateline.ingest.credit;

import dateline.ingest.credit.CreditWords.Kind;
import java.util.ArrayList;
import java.util.List;

/** Separates Chinese names with only spaces and roles between them: {@code 张三 李四 通讯员 王五}. */
record HanNames(CreditWords words) {
    /** The text with a comma between two names; a Japanese name, which may contain a space, stays whole. */
    String separated(String text) {
        if (!text.contains(" ") || text.codePoints().noneMatch(Character::isIdeographic)) {
            return text;
        }
        List<String> parts = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String token : CreditWords.tokens(text)) {
            if (words.is(Kind.HAN_ROLES, token)) {
                end(run, parts);
            } else {
                run.add(token);
            }
        }
        end(run, parts);
        return String.join("、", parts);
    }

    private void end(List<String> run, List<String> parts) {
        if (!run.isEmpty()) {
            parts.add(String.join(run.stream().allMatch(this::areNames) ? "、" : " ", run));
            run.clear();
        }
    }

    private boolean areNames(String token) {
        return List.of(token.split("[、，,／/]", -1)).stream().allMatch(name -> words.is(Kind.HAN_NAMES, name));
    }
}
