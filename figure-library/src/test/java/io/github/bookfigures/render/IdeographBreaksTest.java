package io.github.bookfigures.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IdeographBreaksTest {
    @Test
    void aLineMayEndBetweenIdeographsAndBetweenThemAndOtherLetters() {
        assertThat(IdeographBreaks.split("梯度下降")).containsExactly("梯", "度", "下", "降");
        assertThat(IdeographBreaks.split("用ReLU激活")).containsExactly("用", "ReLU", "激", "活");
    }

    @Test
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        assertThat(IdeographBreaks.split("损失（训练）。")).containsExactly("损", "失", "（训", "练）。");
        assertThat(IdeographBreaks.split("データ")).containsExactly("デー", "タ");
    }

    @Test
    void aNumberAndItsMeasureWordStayTogether() {
        assertThat(IdeographBreaks.split("前50步")).containsExactly("前", "50步");
        assertThat(IdeographBreaks.isCounted('0', '步')).isTrue();
        assertThat(IdeographBreaks.isCounted('前', '5')).isFalse();
        assertThat(IdeographBreaks.isCounted('0', 's')).isFalse();
    }

    @Test
    void aWordOfOtherScriptsStaysWhole() {
        assertThat(IdeographBreaks.split("back-propagation,")).containsExactly("back-propagation,");
        assertThat(IdeographBreaks.split("градиент")).containsExactly("градиент");
        assertThat(IdeographBreaks.split("기울기")).containsExactly("기울기");
    }

    @Property
    void nothingIsLost(@ForAll String word) {
        assertThat(String.join("", IdeographBreaks.split(word))).isEqualTo(word);
    }
}
