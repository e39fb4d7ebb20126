package lectern.server.question;

import java.util.ArrayList;
import java.util.List;
import lectern.server.importing.TargetField;

/** What columns of questions may be called. The names are those of the requirement (004) and of an export. */
final class QuestionFields {
    static final String MEDIA = "stemMediaUrl";

    static final List<TargetField> ALL = all();
    static final List<String> NAMES = ALL.stream().map(TargetField::name).toList();

    private QuestionFields() {}

    private static List<TargetField> all() {
        List<TargetField> fields = new ArrayList<>();
        add(
                fields,
                CsvColumns.CATEGORY,
                true,
                "",
                "category",
                "theme",
                "subject",
                "分类",
                "类别",
                "科目",
                "学科",
                "主题",
                "题目分类");
        add(fields, CsvColumns.CONTENT_TYPE, true, "text", "type", "内容类型", "题目类型", "题型", "类型");
        add(fields, CsvColumns.DIFFICULTY, true, "3", "level", "difficulty level", "难度", "难度等级", "难度级别", "等级");
        add(
                fields,
                CsvColumns.STEM,
                true,
                "",
                "stem",
                "question",
                "question text",
                "text",
                "题干",
                "题目",
                "问题",
                "题目内容",
                "试题");
        add(
                fields,
                CsvColumns.ANSWER,
                true,
                "",
                "answer",
                "right answer",
                "correct",
                "correct option",
                "正确答案",
                "答案",
                "标准答案",
                "正确选项");
        for (int i = 1; i <= CsvColumns.DISTRACTORS.size(); i++) {
            add(
                    fields,
                    CsvColumns.DISTRACTORS.get(i - 1),
                    i == 1,
                    "",
                    "wrong answer " + i,
                    "wrong " + i,
                    "incorrect answer " + i,
                    "干扰项" + i,
                    "干扰选项" + i,
                    "错误答案" + i,
                    "错误选项" + i);
        }
        add(fields, CsvColumns.CARD_SUMMARY, false, "", "summary", "card summary", "知识卡摘要", "知识卡片摘要", "摘要", "知识点");
        add(
                fields,
                CsvColumns.CARD_DEEP_DIVE,
                false,
                "",
                "deep dive",
                "explanation",
                "feedback",
                "知识卡详解",
                "详解",
                "解析",
                "答案解析",
                "题目解析");
        add(fields, CsvColumns.CARD_SOURCE_REF, false, "", "source ref", "source", "reference", "出处", "来源", "参考来源");
        add(fields, MEDIA, false, "", "media", "media url", "image", "image url", "媒体", "图片", "图片地址", "媒体地址");
        return List.copyOf(fields);
    }

    private static void add(
            List<TargetField> fields, String name, boolean required, String initial, String... synonyms) {
        fields.add(new TargetField(name, required, initial, List.of(synonyms)));
    }
}
