using System;

namespace Autoencoders;

/// <summary>Paints what a layout has placed.</summary>
internal static class GridPainter
{
    private static readonly Rgb NotFinite = new(255, 0, 0);

    public static RgbImage Paint(GridLayout layout, FigureOptions options, Samples[] rows) => Paint(layout, options, rows, _ => options);

    /// <summary>The same, with colours and a range for each row.</summary>
    public static RgbImage Paint(GridLayout layout, FigureOptions options, Samples[] rows, Func<int, FigureOptions> ofRow)
    {
        var image = new RgbImage(layout.Width, layout.Height, options.Background);
        for (int row = 0; row < rows.Length; row++)
            PaintRow(image, layout, ofRow(row), row, rows[row]);
        PaintLabels(image, layout, options);
        return image;
    }

    private static void PaintRow(RgbImage image, GridLayout layout, FigureOptions options, int row, Samples samples)
    {
        Limits? shared = options.Range.ForRow(samples);
        var values = new float[samples.SampleLength];
        for (int column = 0; column < samples.Count; column++)
        {
            samples.CopyTo(column, values);
            (int x, int y) = layout.CornerOf(row, column);
            PaintPicture(image, x, y, values, layout.Pictures[row], layout.Scales[row], shared ?? Limits.Of(values), options.ColorMap);
        }
    }

    private static void PaintPicture(
        RgbImage image, int left, int top, float[] values, PictureShape picture, int scale, Limits limits, ColorMap colors)
    {
        for (int y = 0; y < picture.Height; y++)
        {
            for (int x = 0; x < picture.Width; x++)
            {
                int start = ((y * picture.Width) + x) * picture.Channels;
                Rgb color = picture.Channels == 1
                    ? ColorOf(values[start], limits, colors)
                    : ColorOf(values[start], values[start + 1], values[start + 2], limits);
                image.Fill(left + (x * scale), top + (y * scale), scale, scale, color);
            }
        }
    }

    private static Rgb ColorOf(float value, Limits limits, ColorMap colors) =>
        float.IsFinite(value) ? colors[limits.FractionOf(value)] : NotFinite;

    private static Rgb ColorOf(float red, float green, float blue, Limits limits)
    {
        if (!float.IsFinite(red) || !float.IsFinite(green) || !float.IsFinite(blue))
            return NotFinite;
        return new Rgb(Level(red), Level(green), Level(blue));

        byte Level(float value) => ColorMap.Grays[limits.FractionOf(value)].R;
    }

    private static void PaintLabels(RgbImage image, GridLayout layout, FigureOptions options)
    {
        Rgb ink = options.Background.IsDark ? Rgb.Gray(230) : Rgb.Gray(40);
        if (options.Title is { Length: > 0 } title)
        {
            int x = (layout.Width - PixelFont.Measure(title, layout.TitleScale)) / 2;
            PixelFont.Draw(image, x, layout.TitleTop, title, layout.TitleScale, ink);
        }

        for (int column = 0; column < options.ColumnLabels.Count; column++)
        {
            string label = options.ColumnLabels[column];
            int x = layout.CenterOf(column, PixelFont.Measure(label, layout.ColumnLabelScale));
            PixelFont.Draw(image, x, layout.ColumnLabelTop, label, layout.ColumnLabelScale, ink);
        }

        for (int row = 0; row < options.RowLabels.Count; row++)
        {
            string[] lines = options.RowLabels[row].Split('\n');
            for (int line = 0; line < lines.Length; line++)
            {
                int x = layout.RowLabelRight - PixelFont.Measure(lines[line], layout.RowLabelScale);
                PixelFont.Draw(image, x, layout.RowLabelTopOf(row, line, lines.Length), lines[line], layout.RowLabelScale, ink);
            }
        }
    }
}
