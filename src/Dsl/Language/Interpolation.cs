namespace Autoencoders;

/// <summary>How a map is enlarged; the names are Keras'.</summary>
public enum Interpolation
{
    /// <summary>Every cell is repeated.</summary>
    Nearest = 0,

    /// <summary>Cells are mixed linearly between half-pixel centres, as in TensorFlow 2 and Keras 3.</summary>
    Bilinear,
}
