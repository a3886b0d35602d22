namespace Autoencoders.Generator;

/// <summary>The names of the pipeline's steps, by which tests see what an edit makes run again.</summary>
public static class TrackingNames
{
    /// <summary>Symbols to specification.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>Specification to text.</summary>
    public const string Emit = nameof(Emit);

    /// <summary>Whether TorchSharp is there.</summary>
    public const string FindTorch = nameof(FindTorch);

    /// <summary>Specification to TorchSharp module.</summary>
    public const string EmitTorch = nameof(EmitTorch);

    /// <summary>The step that prints a layer of the user's own.</summary>
    public const string EmitLayer = nameof(EmitLayer);
}
