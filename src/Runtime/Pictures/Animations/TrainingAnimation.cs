using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Autoencoders;

/// <summary>A film of a training: the original, its reconstruction so far, and the curve of the loss as it grows.</summary>
public sealed class TrainingAnimation
{
    private static readonly double[] RoundNumbers = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

    private readonly Samples _original;
    private readonly int _totalSteps;
    private readonly List<int> _steps = [];
    private readonly List<double> _losses = [];
    private readonly TrainingAnimationOptions _options;
    private readonly PictureRange _range;
    private readonly Figure _picture;

    /// <summary>Begins a film.</summary>
    /// <param name="original">One picture, or a few that are shown together.</param>
    /// <param name="totalSteps">How many steps the training will have, at least 1: the curve's axis is as long from the first frame on.</param>
    /// <param name="options">How it looks.</param>
    /// <exception cref="ArgumentException">There is no original, it is no picture, or a number is out of range.</exception>
    public TrainingAnimation(Samples original, int totalSteps, TrainingAnimationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(original);
        _options = options ?? new TrainingAnimationOptions();
        if (totalSteps < 1)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The training has {totalSteps} {_options.Unit}s, where at least 1 was expected."), nameof(totalSteps));
        if (original.Count == 0)
            throw new ArgumentException($"There is no original to show: {original}.", nameof(original));
        if (_options.PictureSide is < 64 or > 1024)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{nameof(TrainingAnimationOptions.PictureSide)} is {_options.PictureSide}, where 64 to 1024 pixels were expected."), nameof(options));
        (_original, _totalSteps, _range) = (original, totalSteps, _options.Range.For(original));
        _picture = Draw(original);
    }

    /// <summary>The frames so far, to save or to go on with, such as by holding the last one.</summary>
    public Animation Animation { get; } = new();

    /// <summary>Adds a frame.</summary>
    /// <param name="step">After which step, above those before and at most the total; 0 is before the first.</param>
    /// <param name="reconstruction">What the model makes of the original now.</param>
    /// <param name="loss">The loss at this step; NaN and infinities are gaps in the curve.</param>
    /// <returns>The frame.</returns>
    /// <exception cref="ArgumentException">The step is not above those before or beyond the total, or the reconstruction has another size or number than the original.</exception>
    public Figure Add(int step, Samples reconstruction, double loss)
    {
        ArgumentNullException.ThrowIfNull(reconstruction);
        int least = _steps.Count == 0 ? 0 : _steps[^1] + 1;
        if (step < least || step > _totalSteps)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The frame is of {_options.Unit} {step}, where {least} to {_totalSteps} were expected."), nameof(step));
        if (reconstruction.Count != _original.Count || reconstruction.SampleLength != _original.SampleLength)
            throw new ArgumentException($"The original is {_original}, the reconstruction {reconstruction}; they must have one size and number.", nameof(reconstruction));
        Figure now = Draw(reconstruction.Reshape([.. _original.Shape.Sizes]));
        _steps.Add(step);
        _losses.Add(loss);
        Figure frame = Figure.Beside(
            new FigureOptions { Gap = 12, ColumnLabels = ["original", string.Create(CultureInfo.InvariantCulture, $"{_options.Unit} {step}"), ""] }, _picture, now, Curve());
        Animation.Add(frame, step == _totalSteps ? _options.LastFrameDuration : _options.FrameDuration);
        return frame;
    }

    /// <summary>Writes the film as GIF; missing folders are made, and an existing file is replaced only as a whole.</summary>
    /// <param name="path">Where, usually ending in <c>.gif</c>.</param>
    /// <exception cref="InvalidOperationException">There is no frame.</exception>
    /// <exception cref="IOException">The file could not be written; the message names it.</exception>
    public void Save(string path) => Animation.Save(path);

    // Pictures and label are at least as wide as the longest label, so that all frames have one size.
    private Figure Draw(Samples pictures)
    {
        int columns = (int)Math.Ceiling(Math.Sqrt(pictures.Count));
        int gap = pictures.Count == 1 ? 0 : 2;
        Figure drawn = Figure.Tile(new FigureOptions { CellSize = Math.Max(1, (_options.PictureSide / columns) - gap), Gap = gap, ColorMap = _options.ColorMap, Range = _range }, pictures, columns);
        string longest = $"{_options.Unit} {new string('0', _totalSteps.ToString(CultureInfo.InvariantCulture).Length)}";
        int least = Math.Max(PixelFont.Measure(longest, 2), PixelFont.Measure("original", 2));
        if (drawn.Pixels.Width >= least)
            return drawn;
        var wider = new RgbImage(least, drawn.Pixels.Height, Rgb.White);
        wider.Paste(drawn.Pixels, (least - drawn.Pixels.Width) / 2, 0);
        return new Figure(wider);
    }

    private Figure Curve()
    {
        const int Scale = 2;
        string name = double.IsFinite(_losses[^1]) ? $"{_options.LossName} {PlotNumber.Of(_losses[^1])}" : _options.LossName;
        return new LossPlot([new LossCurve(name, _steps, _losses)])
        {
            Options = new LossPlotOptions
            {
                Width = 300,
                Height = Math.Max(140, (_picture.Pixels.Height / Scale) + 36),
                Scale = Scale,
                LastEpoch = _totalSteps,
                Limits = _options.Limits ?? LimitsSoFar(),
                MarksBest = false,
                Unit = _options.Unit,
            },
        }.ToFigure();
    }

    private (double Low, double High) LimitsSoFar()
    {
        double[] drawable = [.. _losses.Where(static loss => Math.Abs(loss) <= PlotAxis.Largest / 10)];
        double high = drawable.Append(0).Max(), low = drawable.Append(0).Min();
        return (-RoundAbove(-low), high <= 0 && low < 0 ? 0 : high <= 0 ? 1 : RoundAbove(high));
    }

    private static double RoundAbove(double value)
    {
        if (value <= 0)
            return 0;
        double power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return power * RoundNumbers.First(number => number >= (value / power * 0.999999) || number == 10);
    }
}
