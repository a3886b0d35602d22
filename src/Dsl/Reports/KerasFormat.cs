namespace Autoencoders.Reports;

/// <summary>The eras of Keras' summary table that share the classic layout.</summary>
public enum KerasFormat
{
    /// <summary>Keras 2.0 to 2.2: no title line.</summary>
    Keras2,

    /// <summary>Keras 2.3: a title line with the model's name.</summary>
    Keras23,

    /// <summary>tf.keras 1.14 to 2.6: a title line, and the input's shape in brackets.</summary>
    Tf26,
}
