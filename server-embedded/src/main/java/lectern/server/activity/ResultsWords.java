package lectern.server.activity;

import lectern.model.wire.FileLanguage;

/**
 * The heads of the tables of results.
 *
 * @param numbered of the column of one question, with its number in the place of {@code %d}
 */
record ResultsWords(
        String rank,
        String nickname,
        String points,
        String correct,
        String answered,
        String numbered,
        String question,
        String rightAnswer,
        String place,
        String characters,
        String wpm,
        String accuracy) {

    private static final ResultsWords ENGLISH = new ResultsWords(
            "rank",
            "nickname",
            "points",
            "correct",
            "answered",
            "question %d",
            "question",
            "right answer",
            "place",
            "characters",
            "wpm",
            "accuracy");

    private static final ResultsWords CHINESE =
            new ResultsWords("排名", "昵称", "得分", "答对题数", "已答题数", "第 %d 题", "题目", "正确答案", "名次", "字符数", "每分钟词数", "正确率");

    static ResultsWords in(FileLanguage language) {
        return switch (language) {
            case EN -> ENGLISH;
            case ZH -> CHINESE;
        };
    }
}
