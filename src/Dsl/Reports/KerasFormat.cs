namespace Autoencoders.Reports;

/// <summary>The eras of Keras' summary table.</summary>
public enum KerasFormat
{
    /// <summary>Keras 2.0 to 2.2: no title line.</summary>
    Keras2,

    /// <summary>Keras 2.3: a title line with the model's name.</summary>
    Keras23,

    /// <summary>tf.keras 1.14 to 2.6: a title line, and the input's shape in brackets.</summary>
    Tf26,

    /// <summary>Keras 2.0 of 2017: as <see cref="Keras2"/>, with graphs 100 characters wide.</summary>
    Keras20,

    /// <summary>Keras 2.7 to 2.12: no rules between rows, long cells go on in the next line.</summary>
    Keras27,

    /// <summary>Keras 2.13 to 2.15: as <see cref="Keras27"/>, with the memory that the weights take.</summary>
    Keras215,

    /// <summary>Keras 3: boxes, separators in every number, and the memory that the weights take.</summary>
    Keras3,

    /// <summary>Keras 3.0: as <see cref="Keras3"/>, with chains 84 characters wide and wider columns of shapes or of numbers.</summary>
    Keras30,
}
