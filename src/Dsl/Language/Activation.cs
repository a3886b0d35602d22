namespace Autoencoders;

/// <summary>The element-wise function after a layer; the names and formulas are those of <c>keras.activations</c>.</summary>
public enum Activation
{
    /// <summary>x, unchanged.</summary>
    Linear = 0,

    /// <summary>max(x, 0).</summary>
    Relu,

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    Sigmoid,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>eˣ / Σ eˣ over the last axis.</summary>
    Softmax,

    /// <summary>x for x ≥ 0, eˣ − 1 below (α = 1).</summary>
    Elu,

    /// <summary>1.0507009873554805 · elu(x) with α = 1.6732632423543772.</summary>
    Selu,

    /// <summary>max(x, 0) + min(0, eˣ − 1) (α = 1).</summary>
    Celu,

    /// <summary>min(max(x, 0), 6).</summary>
    Relu6,

    /// <summary>x for x ≥ 0, 0.2 · x below.</summary>
    LeakyRelu,

    /// <summary>x · Φ(x), exact, with the error function.</summary>
    Gelu,

    /// <summary>x · sigmoid(x), also called swish.</summary>
    Silu,

    /// <summary>x · relu6(x + 3) / 6, also called hard swish.</summary>
    HardSilu,

    /// <summary>ln(1 + eˣ).</summary>
    Softplus,

    /// <summary>x / (1 + |x|).</summary>
    Softsign,

    /// <summary>(x + √(x² + 4)) / 2.</summary>
    Squareplus,

    /// <summary>x clipped to −1…1.</summary>
    HardTanh,

    /// <summary>x − tanh(x).</summary>
    TanhShrink,

    /// <summary>x − 0.5 above 0.5, x + 0.5 below −0.5, otherwise 0.</summary>
    SoftShrink,

    /// <summary>x where |x| &gt; 0.5, otherwise 0.</summary>
    HardShrink,

    /// <summary>x / 6 + 0.5 clipped to 0…1 (Keras 3's form).</summary>
    HardSigmoid,

    /// <summary>ln(sigmoid(x)).</summary>
    LogSigmoid,

    /// <summary>(x + 1) / 2 clipped to 0…1.</summary>
    SparseSigmoid,

    /// <summary>ln(softmax(x)) over the last axis.</summary>
    LogSoftmax,

    /// <summary>The Euclidean projection of the last axis onto the probability simplex (Martins and Astudillo, 2016).</summary>
    Sparsemax,

    /// <summary>x · tanh(softplus(x)).</summary>
    Mish,

    /// <summary>eˣ.</summary>
    Exponential,

    /// <summary>a · sigmoid(b), where a and b are the halves of the last axis; halves that axis.</summary>
    Glu,

    /// <summary>0 up to −1, (x + 1)² / 4 between −1 and 1, x above.</summary>
    SparsePlus,

    /// <summary>x above a threshold, a default value elsewhere; both are arguments of <c>[Activation]</c>.</summary>
    Threshold,
}
