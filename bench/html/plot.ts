/** Plots as SVG text, drawn by echarts without a browser; no script is in them. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Spread } from '../statistics.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Axis {
  readonly name: string;
  readonly isLog?: boolean;
  /** What stands at these places; numbers elsewhere nothing. */
  readonly labels?: ReadonlyMap<number, string>;
}

export interface LinePlot {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** A level to compare with. */
  readonly level?: { readonly name: string; readonly y: number };
}

export interface BarPlot {
  readonly x: Axis;
  /** From the top. */
  readonly groups: readonly string[];
  /** Of each group a value, or none. */
  readonly series: readonly { readonly name: string; readonly values: readonly Value[] }[];
}

type Value = number | null;

/** Strong enough on white and on black. */
const COLOURS = ['#2f7ed8', '#e8803a', '#1aa179', '#a259c9', '#d64f6a', '#b79a1e', '#7f8c9b'];
/** The page's, whatever that is. */
const INK = 'currentColor';
const GRID = '#8884';
const WIDTH = 760;
const LINE_HEIGHT = 360;
const BAR_PX = 15;
const LABELS_PX = 250;
const FONT = 'system-ui, sans-serif';

export function drawLines({ x, y, series, level }: LinePlot): string {
  const all = series.map(({ name, points }) => ({
    type: 'line' as const,
    name,
    data: points.map((point) => [point.x, point.y]),
    symbol: 'circle',
    symbolSize: 7,
    lineStyle: { width: 2.5 },
  }));
  const [first, ...others] = all;
  const marked =
    first === undefined || level === undefined
      ? all
      : [{ ...first, markLine: markLine(level) }, ...others];
  return draw(LINE_HEIGHT, {
    legend: LEGEND,
    grid: { left: 80, right: 30, top: 44, bottom: 52 },
    xAxis: valueAxis(x, 'x'),
    yAxis: valueAxis(y, 'y'),
    series: marked,
  });
}

export function drawBars({ x, groups, series }: BarPlot): string {
  const rows = groups.length * (series.length + 1);
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  // A bar on a logarithmic axis begins somewhere: here at the power of ten below the least.
  const least = 10 ** Math.floor(Math.log10(Math.min(...known)));
  const from = x.isLog === true && known.length > 0 ? { min: least, startValue: least } : {};
  return draw(rows * BAR_PX + 110, {
    legend: LEGEND,
    grid: { left: LABELS_PX, right: 76, top: 44, bottom: 52 },
    xAxis: { ...valueAxis(x, 'x'), ...from },
    yAxis: {
      type: 'category',
      data: [...groups],
      inverse: true,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: INK } },
      axisLabel: { color: INK, width: LABELS_PX - 16, overflow: 'break' },
    },
    series: series.map(({ name, values }) => ({
      type: 'bar',
      name,
      data: [...values],
      label: {
        show: true,
        position: 'right',
        color: INK,
        fontSize: 10.5,
        formatter: ({ value }: { value?: unknown }) =>
          typeof value === 'number' ? short(value) : '',
      },
    })),
  });
}

/** "12.3k", "4.56", "0.012". */
export function short(value: number): string {
  if (value >= 1e6) return `${digits(value / 1e6)}M`;
  return value >= 1e4 ? `${digits(value / 1e3)}k` : digits(value);
}

export function medianOf(value: Spread | null | undefined): number | null {
  return value?.median ?? null;
}

const LEGEND = { top: 0, left: 0, textStyle: { color: INK }, itemGap: 24 };

function markLine({ name, y }: { name: string; y: number }): object {
  return {
    symbol: 'none',
    silent: true,
    lineStyle: { color: INK, type: 'dashed' },
    label: { formatter: name, position: 'insideEndTop', color: INK },
    data: [{ yAxis: y }],
  };
}

function valueAxis({ name, isLog, labels }: Axis, side: 'x' | 'y'): object {
  const placed = labels === undefined ? null : [...labels.keys()];
  return {
    type: isLog === true ? 'log' : 'value',
    name,
    nameLocation: 'middle',
    nameGap: side === 'x' ? 32 : 60,
    nameTextStyle: { color: INK },
    splitLine: { lineStyle: { color: GRID } },
    axisLine: { show: true, lineStyle: { color: INK } },
    axisLabel: {
      color: INK,
      formatter: (value: number) =>
        labels === undefined ? short(value) : (labels.get(value) ?? ''),
      ...(placed === null ? {} : { customValues: placed }),
    },
    ...(placed === null
      ? {}
      : {
          min: Math.min(...placed),
          max: Math.max(...placed),
          axisTick: { customValues: placed },
        }),
  };
}

function draw(height: number, option: object): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({
      animation: false,
      color: COLOURS,
      textStyle: { fontFamily: FONT, color: INK },
      ...option,
    });
    return chart.renderToSVGString({ useViewBox: true });
  } finally {
    chart.dispose();
  }
}

function digits(value: number): string {
  const size = Math.abs(value);
  const places = size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2;
  return value !== 0 && size < 0.1 ? value.toPrecision(2) : value.toFixed(places);
}
