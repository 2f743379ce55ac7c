package io.github.bookfigures.catalog.attention;

/** Language models whose caches of keys and values are compared, with the shapes their papers publish. */
public enum CachedModel {
    /** Brown et al., "Language models are few-shot learners" (2020), table 2.1. */
    GPT_3_175B("GPT-3 175B", 96, 2 * 96 * 128, 2048),
    /** Touvron et al., "Llama 2" (2023), table 1: one key and one value for each of 32 heads. */
    LLAMA_2_7B("Llama 2 7B", 32, 2 * 32 * 128, 4096),
    /** The same; 64 query heads share 8 keys and values (grouped-query attention). */
    LLAMA_2_70B("Llama 2 70B", 80, 2 * 8 * 128, 4096),
    /** Grattafiori et al., "The Llama 3 herd of models" (2024), table 3; the first release was trained for 8192 tokens. */
    LLAMA_3_8B("Llama 3 8B", 32, 2 * 8 * 128, 8192),
    /**
     * DeepSeek-AI, "DeepSeek-V2" (2024), sections 2.1 and 3.1.2, 60 layers: a compressed vector of 512 and a rotated key of 64 numbers
     * (multi-head latent attention); trained for 4096 tokens, then extended to 128 Ki.
     */
    DEEPSEEK_V2("DeepSeek-V2", 60, 512 + 64, 131_072);

    private final String title;
    private final int layers;
    private final int valuesPerLayer;
    private final int context;

    CachedModel(String title, int layers, int valuesPerLayer, int context) {
        this.title = title;
        this.layers = layers;
        this.valuesPerLayer = valuesPerLayer;
        this.context = context;
    }

    /** Its name as its authors write it. */
    public String title() {
        return title;
    }

    /** How many layers keep a cache. */
    public int layers() {
        return layers;
    }

    /** How many numbers each layer keeps of each token. */
    public int valuesPerLayer() {
        return valuesPerLayer;
    }

    /** How many tokens it was trained to read at once. */
    public int context() {
        return context;
    }

    /** Bytes of the cache for each token of one sequence. */
    public double bytesPerToken(double bytesPerValue) {
        return bytesPerValue * layers * valuesPerLayer;
    }
}
