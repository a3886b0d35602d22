using System;

namespace Autoencoders;

/// <summary>Writes one digit after another, each a little differently.</summary>
/// <remarks>Only sums, products, quotients and square roots, which every machine rounds alike.</remarks>
internal sealed class DigitPen
{
    /// <summary>The height and width of an image, in pixels.</summary>
    public const int Side = 28;

    private const int StepsPerSpan = 6;
    private const float LargestExtent = 20f;
    private const float Softness = 0.65f;

    private readonly float[] _x = new float[512];
    private readonly float[] _y = new float[512];
    private readonly float[] _radius = new float[512];
    private readonly bool[] _startsStroke = new bool[512];
    private readonly float[] _outside = new float[Side * Side];
    private int _count;

    /// <summary>Writes a digit in one of its forms.</summary>
    /// <param name="digit">0…9.</param>
    /// <param name="random">Decides everything about the hand; moves on.</param>
    /// <param name="pixels">Receives the image, row by row.</param>
    public void Draw(int digit, ref DigitRandom random, Span<byte> pixels)
    {
        float[][][] forms = DigitForms.All[digit];
        _count = 0;
        foreach (float[] stroke in forms[random.Next(forms.Length)])
            AddStroke(stroke, ref random);
        Lean(ref random);
        Place(ref random);
        Ink(pixels);
    }

    // The curve is a Catmull-Rom spline through the points, which the hand does not quite hit.
    private void AddStroke(float[] stroke, ref DigitRandom random)
    {
        int count = stroke.Length / 2;
        Span<float> xs = stackalloc float[count];
        Span<float> ys = stackalloc float[count];
        for (int i = 0; i < count; i++)
        {
            bool isCorner = i > 0 && stroke[2 * i] == stroke[(2 * i) - 2] && stroke[(2 * i) + 1] == stroke[(2 * i) - 1];
            float wobble = i == 0 || i == count - 1 ? 0.035f : 0.02f;
            xs[i] = isCorner ? xs[i - 1] : stroke[2 * i] + random.Around(wobble);
            ys[i] = isCorner ? ys[i - 1] : stroke[(2 * i) + 1] + random.Around(wobble);
        }

        float pressure = 1f + random.Around(0.06f);
        float change = random.Around(0.12f);
        _startsStroke[_count] = true;
        AddPoint(xs[0], ys[0], pressure - change);
        for (int i = 0; i + 1 < count; i++)
        {
            if (xs[i] == xs[i + 1] && ys[i] == ys[i + 1])
                continue;
            int before = Math.Max(i - 1, 0);
            int after = Math.Min(i + 2, count - 1);
            for (int step = 1; step <= StepsPerSpan; step++)
            {
                float t = step / (float)StepsPerSpan;
                float along = (i + t) / (count - 1);
                _startsStroke[_count] = false;
                AddPoint(
                    Spline(xs[before], xs[i], xs[i + 1], xs[after], t),
                    Spline(ys[before], ys[i], ys[i + 1], ys[after], t),
                    pressure + (change * ((2f * along) - 1f)));
            }
        }
    }

    private static float Spline(float before, float start, float end, float after, float t) => start + (0.5f * t * (end - before
        + (t * ((2f * before) - (5f * start) + (4f * end) - after + (t * ((3f * (start - end)) + after - before))))));

    private void AddPoint(float x, float y, float pressure)
    {
        _x[_count] = x;
        _y[_count] = y;
        _radius[_count] = pressure;
        _count++;
    }

    // Width, slant, a slight bow, and a turn by the angle whose half has the drawn tangent.
    private void Lean(ref DigitRandom random)
    {
        float width = 1f + random.Around(0.11f);
        float slant = 0.06f + random.Around(0.13f);
        float bow = random.Around(0.10f);
        float half = random.Around(0.035f);
        float cosine = (1f - (half * half)) / (1f + (half * half));
        float sine = 2f * half / (1f + (half * half));
        for (int i = 0; i < _count; i++)
        {
            float y = _y[i] - 0.5f;
            float x = ((_x[i] - 0.4f) * width) - (slant * y) + (bow * y * y);
            _x[i] = (cosine * x) - (sine * y);
            _y[i] = (sine * x) + (cosine * y);
        }
    }

    // As in MNIST, the digit fills a box of at most 20 pixels near the middle, so the border stays empty.
    private void Place(ref DigitRandom random)
    {
        float radius = Math.Clamp(1.25f + random.Around(0.28f), 0.8f, 2f);
        float left = float.MaxValue, right = float.MinValue, top = float.MaxValue, bottom = float.MinValue;
        for (int i = 0; i < _count; i++)
        {
            left = Math.Min(left, _x[i]);
            right = Math.Max(right, _x[i]);
            top = Math.Min(top, _y[i]);
            bottom = Math.Max(bottom, _y[i]);
        }

        float extent = (LargestExtent - (2f * radius)) * (1f - (0.16f * random.Uniform()));
        float scale = extent / Math.Max(bottom - top, right - left);
        float shiftX = (0.5f * (Side - 1)) + (3f * (random.Uniform() - 0.5f)) - (0.5f * scale * (left + right));
        float shiftY = (0.5f * (Side - 1)) + (3f * (random.Uniform() - 0.5f)) - (0.5f * scale * (top + bottom));
        for (int i = 0; i < _count; i++)
        {
            _x[i] = (_x[i] * scale) + shiftX;
            _y[i] = (_y[i] * scale) + shiftY;
            _radius[i] *= radius;
        }
    }

    // A pixel's brightness falls off softly with its distance from the nearest stroke's edge.
    private void Ink(Span<byte> pixels)
    {
        _outside.AsSpan().Fill(Softness);
        for (int i = 1; i < _count; i++)
        {
            if (!_startsStroke[i])
                Ink(i - 1, i);
        }

        for (int i = 0; i < pixels.Length; i++)
        {
            float depth = Math.Clamp((Softness - _outside[i]) / (2f * Softness), 0f, 1f);
            pixels[i] = (byte)((255f * depth * depth * (3f - (2f * depth))) + 0.5f);
        }
    }

    private void Ink(int start, int end)
    {
        float x = _x[start], y = _y[start], stepX = _x[end] - x, stepY = _y[end] - y;
        float squaredLength = (stepX * stepX) + (stepY * stepY);
        float inverse = squaredLength > 0f ? 1f / squaredLength : 0f;
        float reach = Math.Max(_radius[start], _radius[end]) + Softness;
        int left = Math.Max((int)(Math.Min(x, _x[end]) - reach), 0);
        int right = Math.Min((int)(Math.Max(x, _x[end]) + reach) + 1, Side - 1);
        int top = Math.Max((int)(Math.Min(y, _y[end]) - reach), 0);
        int bottom = Math.Min((int)(Math.Max(y, _y[end]) + reach) + 1, Side - 1);
        for (int row = top; row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                float awayX = column - x, awayY = row - y;
                float along = Math.Clamp(((awayX * stepX) + (awayY * stepY)) * inverse, 0f, 1f);
                awayX -= along * stepX;
                awayY -= along * stepY;
                float radius = _radius[start] + (along * (_radius[end] - _radius[start]));
                float outside = MathF.Sqrt((awayX * awayX) + (awayY * awayY)) - radius;
                ref float nearest = ref _outside[(row * Side) + column];
                nearest = Math.Min(nearest, outside);
            }
        }
    }
}
