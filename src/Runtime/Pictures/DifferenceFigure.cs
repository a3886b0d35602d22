using System;

namespace Autoencoders;

/// <summary>Pictures, what a model makes of them, and where the two differ.</summary>
internal static class DifferenceFigure
{
    public static Figure Draw(FigureOptions options, Samples originals, Samples reconstructions)
    {
        if (originals.Count != reconstructions.Count)
            throw new ArgumentException($"There are {originals.Count} originals and {reconstructions.Count} reconstructions; a difference needs one of each.");
        if (originals.SampleLength != reconstructions.SampleLength)
            throw new ArgumentException($"The originals are samples of {originals.Shape}, the reconstructions of {reconstructions.Shape}; a difference needs pictures of one size.");
        // What differs in its shape alone, such as (784) and (28, 28, 1), is the same picture.
        PictureShape picture = PictureShape.Of(originals.Shape.Rank >= reconstructions.Shape.Rank ? originals : reconstructions, 1);
        Samples[] rows = [InShape(originals, picture), InShape(reconstructions, picture), Subtract(reconstructions, originals, picture)];
        Limits found = Limits.Of(rows[2]);
        double largest = Math.Max(Math.Abs(found.Low), Math.Abs(found.High));
        string range = found.Low > found.High ? "no number" : $"{PlotNumber.Of(found.Low)} to {PlotNumber.Of(found.High)}";
        FigureOptions pictures = options with { RowLabels = options.RowLabels.Count > 0 ? options.RowLabels : ["original", "reconstruction", "difference\n" + range] };
        // One range for both rows of pictures, so that they compare.
        PictureRange shared = originals.Count == 0 ? options.Range : options.Range.For(Samples.Concatenate(rows[0], rows[1]));
        FigureOptions both = pictures with { Range = shared };
        FigureOptions difference = pictures with { ColorMap = ColorMap.BlueWhiteRed, Range = PictureRange.Exactly(largest > 0 && double.IsFinite(largest) ? new Limits(-largest, largest) : new Limits(-1, 1)) };
        return new Figure(GridPainter.Paint(new GridLayout(pictures, rows), pictures, rows, row => row == 2 ? difference : both));
    }

    private static Samples InShape(Samples samples, PictureShape picture) => samples.Reshape(picture.Height, picture.Width, picture.Channels);

    // Of colours the mean over the channels: red, green and blue have no common sign.
    private static Samples Subtract(Samples from, Samples what, PictureShape picture)
    {
        int pixels = picture.Height * picture.Width;
        float[] differences = new float[checked(from.Count * pixels)], one = new float[from.SampleLength], other = new float[from.SampleLength];
        for (int sample = 0; sample < from.Count; sample++)
        {
            from.CopyTo(sample, one);
            what.CopyTo(sample, other);
            for (int pixel = 0; pixel < pixels; pixel++)
            {
                float sum = 0;
                for (int channel = 0; channel < picture.Channels; channel++)
                    sum += one[(pixel * picture.Channels) + channel] - other[(pixel * picture.Channels) + channel];
                differences[(sample * pixels) + pixel] = sum / picture.Channels;
            }
        }

        return Samples.FromFloats(differences, new Shape(picture.Height, picture.Width));
    }
}
