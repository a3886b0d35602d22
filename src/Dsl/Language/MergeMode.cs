namespace Autoencoders;

/// <summary>How the two directions of a bidirectional layer are joined; Keras' <c>merge_mode</c>.</summary>
public enum MergeMode
{
    /// <summary>Side by side along the last axis, forward first.</summary>
    Concatenate = 0,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their product, value by value.</summary>
    Multiply,

    /// <summary>Their mean.</summary>
    Average,
}
