package lectern.desktop.question;

import java.util.ArrayList;
import java.util.List;

/** The columns of an import file in the order of the requirement (004), and by which names people know them. */
public enum Target {
    CATEGORY("categoryId", "category|categoryname|categoryslug|subject|topic|track|分类|类别|科目|学科|主题|分类id|题目分类|知识分类"),
    CONTENT_TYPE("contentType", "mediatype|stemtype|内容类型|媒体类型"),
    DIFFICULTY("difficulty", "level|hardness|难度|难易度|难度等级|难易程度"),
    STEM("stemText", "stem|question|questiontext|prompt|题目|题干|问题|题目内容|题干内容|试题|试题内容"),
    ANSWER("correctAnswer", "answer|correct|rightanswer|rightchoice|key|答案|正确答案|标准答案|正确选项|参考答案"),
    DISTRACTOR_1(1),
    DISTRACTOR_2(2),
    DISTRACTOR_3(3),
    DISTRACTOR_4(4),
    DISTRACTOR_5(5),
    CARD_SUMMARY("cardSummary", "summary|knowledge|knowledgepoint|知识点|知识点摘要|摘要|考点"),
    CARD_DEEP_DIVE("cardDeepDive", "deepdive|explanation|explain|analysis|解析|详解|深入解析|答案解析|题目解析"),
    CARD_SOURCE("cardSourceRef", "source|sourceref|reference|来源|出处|题目来源");

    private final String column;
    private final List<String> names = new ArrayList<>();

    Target(String column, String names) {
        this.column = column;
        this.names.add(HeaderName.bare(column));
        this.names.addAll(List.of(names.split("\\|", -1)));
    }

    Target(int number) {
        this("distractor" + number, "wrong" + number);
        char numeral = "一二三四五".charAt(number - 1);
        for (String name : List.of("wronganswer", "wrongchoice", "incorrect", "incorrectanswer")) {
            names.add(name + number);
        }
        for (String name : List.of("干扰项", "错误答案", "错误选项", "错误项", "干扰选项")) {
            names.add(name + number);
            names.add(name + numeral);
        }
        if (number == 1) {
            names.addAll(List.of("distractor", "wrong", "wronganswer", "incorrectanswer", "干扰项", "错误答案", "错误选项"));
        }
    }

    /** The column's name in a file as the server reads it. */
    public String column() {
        return column;
    }

    /** Whether no question can do without it; a category can also be chosen for all of them. */
    public boolean required() {
        return this == STEM || this == ANSWER || this == DISTRACTOR_1;
    }

    /** How well a header's name fits: 0 for the name itself, more for a synonym, -1 for not at all. */
    int fit(String header) {
        return names.indexOf(HeaderName.bare(header));
    }

    /** The five places for a wrong answer. */
    static List<Target> distractors() {
        return List.of(DISTRACTOR_1, DISTRACTOR_2, DISTRACTOR_3, DISTRACTOR_4, DISTRACTOR_5);
    }
}
