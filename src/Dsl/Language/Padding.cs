namespace Autoencoders;

/// <summary>What a window does at the border; the names are Keras'.</summary>
public enum Padding
{
    /// <summary>The window stays inside: the map shrinks.</summary>
    Valid = 0,

    /// <summary>As much is added around as keeps length ÷ stride, rounded up; an odd cell goes to the end.</summary>
    Same,

    /// <summary>Cells are added in front only, so that nothing sees what comes later; for one axis.</summary>
    Causal,
}
