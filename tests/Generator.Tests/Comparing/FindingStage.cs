namespace Autoencoders.Generator.Tests.Comparing;

/// <summary>When a mistake is found, in the order of a day's work.</summary>
internal enum FindingStage
{
    /// <summary>In the editor, and in every build.</summary>
    Typing,

    /// <summary>When a layer is made or called.</summary>
    Layer,

    /// <summary>When layers become a model.</summary>
    Model,

    /// <summary>When the first data pass through it, for a prediction or for training.</summary>
    Predict,

    /// <summary>When training is asked for.</summary>
    Fit,

    /// <summary>It trains.</summary>
    Never,
}
