import type { Scene } from './drawing.ts';
import { apartmentComplex } from './scenes/apartment-complex.ts';
import { assembly } from './scenes/assembly.ts';
import { bankStreet } from './scenes/bank-street.ts';
import { baseballField } from './scenes/baseball-field.ts';
import { bookshop } from './scenes/bookshop.ts';
import { busStopRain } from './scenes/bus-stop-rain.ts';
import { campingStars } from './scenes/camping-stars.ts';
import { carPlant } from './scenes/car-plant.ts';
import { chipWafer } from './scenes/chip-wafer.ts';
import { concertHall } from './scenes/concert-hall.ts';
import { constructionSite } from './scenes/construction-site.ts';
import { containerShip } from './scenes/container-ship.ts';
import { courthouse } from './scenes/courthouse.ts';
import { datacenter } from './scenes/datacenter.ts';
import { desertRocket } from './scenes/desert-rocket.ts';
import { filmFestival } from './scenes/film-festival.ts';
import { fishingBoats } from './scenes/fishing-boats.ts';
import { greatWallCity } from './scenes/great-wall-city.ts';
import { hanokVillage } from './scenes/hanok-village.ts';
import { hospitalCorridor } from './scenes/hospital-corridor.ts';
import { islandCoast } from './scenes/island-coast.ts';
import { marathon } from './scenes/marathon.ts';
import { marketBoard } from './scenes/market-board.ts';
import { mountainAutumn } from './scenes/mountain-autumn.ts';
import { portCranes } from './scenes/port-cranes.ts';
import { pressBriefing } from './scenes/press-briefing.ts';
import { riceField } from './scenes/rice-field.ts';
import { schoolYard } from './scenes/school-yard.ts';
import { snowStreet } from './scenes/snow-street.ts';
import { solarFarm } from './scenes/solar-farm.ts';
import { stadiumNight } from './scenes/stadium-night.ts';
import { subwayPlatform } from './scenes/subway-platform.ts';
import { summitHandshake } from './scenes/summit-handshake.ts';
import { traditionalMarket } from './scenes/traditional-market.ts';
import { windTurbines } from './scenes/wind-turbines.ts';
import { worldDome } from './scenes/world-dome.ts';

/** Every picture of the demo agency. */
export const scenes: readonly Scene[] = [
  assembly,
  courthouse,
  pressBriefing,
  summitHandshake,
  marketBoard,
  bankStreet,
  portCranes,
  containerShip,
  chipWafer,
  datacenter,
  carPlant,
  apartmentComplex,
  constructionSite,
  solarFarm,
  windTurbines,
  riceField,
  fishingBoats,
  mountainAutumn,
  snowStreet,
  busStopRain,
  subwayPlatform,
  traditionalMarket,
  schoolYard,
  hospitalCorridor,
  greatWallCity,
  worldDome,
  desertRocket,
  stadiumNight,
  marathon,
  baseballField,
  concertHall,
  filmFestival,
  bookshop,
  hanokVillage,
  islandCoast,
  campingStars,
];
