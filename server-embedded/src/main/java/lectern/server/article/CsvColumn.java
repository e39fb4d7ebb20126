package lectern.server.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lectern.server.importing.TargetField;

/** A column of a table with one row a sentence, in the order of an export. */
enum CsvColumn {
    /** Tells articles of one title apart: rows of the same article bear the same. */
    ARTICLE_NO("articleNo", "article number", "文章编号", "文章序号"),
    TITLE("title", "article title", "标题", "文章标题", "篇名"),
    CONTENT("content", "sentence", "text", "句子", "句子内容", "内容", "正文", "原文"),
    TRANSLATION("translation", "译文", "翻译", "中文翻译", "句子翻译"),
    PHONETIC("phonetic", "phonetics", "ipa", "pinyin", "音标", "拼音", "注音"),
    AUDIO_URL("audioUrl", "audio", "音频", "音频地址", "音频链接"),
    DIFFICULTY("difficulty", "level", "sentence difficulty", "难度", "句子难度"),
    SENTENCE_TAGS("sentenceTags", "句子标签"),
    GRAMMAR_POINT("grammarPoint", "grammar", "语法点", "语法"),
    STRUCTURE("structure", "句子结构", "结构", "句型"),
    NOTES("notes", "note", "注释", "备注", "笔记", "说明"),
    IS_ACTIVE("isActive", "active", "启用", "是否启用", "显示"),
    /** As JSON, what of a sentence's extensions has no column of its own. */
    EXTENSIONS("extensions", "扩展"),
    DESCRIPTION("description", "summary", "简介", "描述", "文章简介", "文章描述"),
    SOURCE_TYPE("sourceType", "source", "来源", "来源类型"),
    SOURCE_URL("sourceUrl", "url", "link", "来源网址", "来源地址", "来源链接", "链接", "网址"),
    COVER_IMAGE("coverImage", "cover", "封面", "封面图片"),
    CATEGORY("category", "分类", "类别"),
    TAGS("tags", "article tags", "标签", "文章标签"),
    ARTICLE_DIFFICULTY("articleDifficulty", "文章难度"),
    IS_PUBLISHED("isPublished", "published", "发布", "已发布", "是否发布"),
    /** As JSON, what of an article's metadata has no column of its own. */
    METADATA("metadata", "元数据");

    static final Set<CsvColumn> REQUIRED = Set.of(TITLE, CONTENT);

    static final List<TargetField> FIELDS = Stream.of(values())
            .map(column -> new TargetField(column.label, REQUIRED.contains(column), "", column.synonyms))
            .toList();

    static final List<String> LABELS = Stream.of(values()).map(CsvColumn::label).toList();

    private final String label;
    private final List<String> synonyms;

    CsvColumn(String label, String... synonyms) {
        this.label = label;
        this.synonyms = List.of(synonyms);
    }

    /** The name in the header. */
    String label() {
        return label;
    }

    /** Whether it tells of the article and may stand in its first row alone; number and title aside. */
    boolean ofArticle() {
        return compareTo(DESCRIPTION) >= 0;
    }

    /** Whether it tells of the sentence. */
    boolean ofSentence() {
        return compareTo(CONTENT) >= 0 && !ofArticle();
    }

    /** Whether a header cell is its name, in any case, with or without underscores. */
    boolean named(String header) {
        String plain = header.strip().replace("_", "").replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.equals(label.toLowerCase(Locale.ROOT));
    }
}
