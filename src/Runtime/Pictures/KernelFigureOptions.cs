namespace Autoencoders;

/// <summary>How the weights of a layer are drawn.</summary>
public sealed record KernelFigureOptions
{
    /// <summary>Whether each filter has a range of its own, from minus to plus its largest size, rather than all one range.</summary>
    public bool NormalizesEach { get; init; }

    /// <summary>Whether a convolution over three channels shows each filter as one picture in red, green and blue, from its smallest number to its largest, rather than one picture for each channel.</summary>
    public bool ShowsColors { get; init; }

    /// <summary>The shape of the pictures that a dense layer takes, (height, width) or (height, width, 1 or 3); by default its inputs are a square.</summary>
    public Shape? Picture { get; init; }

    /// <summary>Pictures in a row where there is one for each filter, 1…1000; 0 for about a square.</summary>
    public int Columns { get; init; }

    /// <summary>How the pictures look. Where the title is null the weight's name, shape and range stand above them; an empty one leaves them out.</summary>
    public FigureOptions Look { get; init; } = new() { CellSize = 56, Gap = 4, ColorMap = ColorMap.BlueWhiteRed, Background = Rgb.Gray(214) };
}
